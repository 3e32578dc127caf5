namespace Analytics.Etl.Landing;

/// <summary>
/// What an operator decided, as it is kept beside the landed bytes: without it, loading everything again would forget it.
/// </summary>
/// <param name="Act">resolve, forget, dismiss or restore.</param>
/// <param name="About">The agency as written, or the hash of a refused record.</param>
/// <param name="AgencyId">resolve only: the agency.</param>
/// <param name="By">Who decided.</param>
/// <param name="Because">Why; null = not said.</param>
/// <param name="At">When, UTC.</param>
/// <param name="After">Manifest of the newest pull that was loaded then; null = none.</param>
sealed record OperatorAct(string Act, string About, string? AgencyId, string By, string? Because, DateTime At, string? After);

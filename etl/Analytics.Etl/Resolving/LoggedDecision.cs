namespace Analytics.Etl.Resolving;

/// <summary>A decision as it was logged. Times are UTC.</summary>
/// <param name="Number">Number of the decision.</param>
/// <param name="Act">resolve or forget.</param>
/// <param name="Text">The agency as written.</param>
/// <param name="Before">What it meant before.</param>
/// <param name="After">What it means since.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="Because">Why; null = not said.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="Entries">Entries of lists of agencies that it changed.</param>
/// <param name="Leads">Assignments that it gave to another agency.</param>
/// <param name="Duties">Report duties that it gave to another agency.</param>
/// <param name="Measurements">Rows of the other kinds with versions that it gave to another agency.</param>
public sealed record LoggedDecision(
    int Number, string Act, string Text, string Before, string After, string DecidedBy, string? Because, DateTime DecidedAt,
    long Entries, long Leads, long Duties, long Measurements);

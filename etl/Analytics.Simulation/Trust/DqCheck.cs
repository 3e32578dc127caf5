namespace Analytics.Simulation.Trust;

/// <summary>One record of the tracking system that was checked, and what was found.</summary>
sealed record DqCheck
{
    public required string Id { get; init; }

    public required string AgencyId { get; init; }

    public required string RecordId { get; init; }

    public required DateOnly Checked { get; init; }

    public required int FilledCells { get; init; }

    public required bool IsWellFormed { get; init; }

    public required bool IsResolved { get; init; }

    /// <summary>The record that it says again; null = it is no duplicate.</summary>
    public string? DuplicateOf { get; init; }

    public required string StatusHere { get; init; }

    public required DateOnly? DueHere { get; init; }

    /// <summary>State in the other system; null = no counterpart there.</summary>
    public required string? StatusThere { get; init; }

    public required DateOnly? DueThere { get; init; }

    /// <summary>True when the document says the same; null = not audited.</summary>
    public required bool? IsAuditMatch { get; init; }

    public required DateTime Recorded { get; init; }
}

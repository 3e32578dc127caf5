namespace Analytics.Simulation.Trust;

/// <summary>One set of data that an agency entered in the register, and who reads it.</summary>
sealed record DataElement
{
    public required string Id { get; init; }

    public required string AgencyId { get; init; }

    public required string NameVi { get; init; }

    public required DateOnly RegisteredFrom { get; init; }

    /// <summary>Last day in the register; null = still.</summary>
    public required DateOnly? RegisteredTo { get; init; }

    /// <summary>First day on which other agencies can read it; null = not published.</summary>
    public required DateOnly? PublishedFrom { get; init; }

    public required IReadOnlyList<string> Readers { get; init; }

    public bool IsReadableIn(DateOnly month) =>
        PublishedFrom <= month && (RegisteredTo is null || month <= RegisteredTo);
}

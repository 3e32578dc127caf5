namespace Analytics.Reports.Leadership.Annexes;

/// <summary>The indicators of one category.</summary>
public sealed record AnnexGroup
{
    /// <summary>The category, as the definitions write it.</summary>
    public required string Category { get; init; }

    /// <summary>Its indicators.</summary>
    public required IReadOnlyList<AnnexRow> Rows { get; init; }
}

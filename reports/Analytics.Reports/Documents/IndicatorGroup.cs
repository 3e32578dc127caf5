namespace Analytics.Reports.Documents;

/// <summary>The indicators of one category.</summary>
public sealed record IndicatorGroup
{
    /// <summary>The category.</summary>
    public required string Category { get; init; }

    /// <summary>Its indicators.</summary>
    public required IReadOnlyList<IndicatorRow> Rows { get; init; }
}

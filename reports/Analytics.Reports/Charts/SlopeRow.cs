namespace Analytics.Reports.Charts;

/// <summary>A share before and now, fractions; null where it was not measured.</summary>
public sealed record SlopeRow
{
    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>The share before.</summary>
    public double? Before { get; init; }

    /// <summary>The share now.</summary>
    public double? Now { get; init; }
}

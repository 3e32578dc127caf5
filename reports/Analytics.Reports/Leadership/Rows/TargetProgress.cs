namespace Analytics.Reports.Leadership.Rows;

/// <summary>How far one metric has come from its baseline towards its target.</summary>
public sealed record TargetProgress
{
    /// <summary>Metric and agency.</summary>
    public required string Name { get; init; }

    /// <summary>Unit as printed; null when it has none.</summary>
    public string? UnitName { get; init; }

    /// <summary>The target.</summary>
    public double Target { get; init; }

    /// <summary>Measured last.</summary>
    public double Value { get; init; }

    /// <summary>Part of the way that is done; 1 = the target is reached.</summary>
    public double Attainment { get; init; }

    /// <summary>Part of the way that should be done by now; null without a trajectory.</summary>
    public double? Expected { get; init; }

    /// <summary>Metrics that there are in all.</summary>
    public long Total { get; init; }
}

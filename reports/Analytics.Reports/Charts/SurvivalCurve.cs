namespace Analytics.Reports.Charts;

/// <summary>How long the tasks of one group take, with those still open counted as such (Kaplan–Meier).</summary>
public sealed record SurvivalCurve
{
    /// <summary>Name of the group, as printed.</summary>
    public required string Name { get; init; }

    /// <summary>The steps from day to day, in order.</summary>
    public required IReadOnlyList<SurvivalStep> Steps { get; init; }

    /// <summary>Days after which half is done; null when half was never reached.</summary>
    public double? Median { get; init; }

    /// <summary>Tasks of the group.</summary>
    public int Count { get; init; }
}

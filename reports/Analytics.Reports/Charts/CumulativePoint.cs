namespace Analytics.Reports.Charts;

/// <summary>What was planned and what was reached from the start of the year to a month end, both in the same unit.</summary>
public sealed record CumulativePoint
{
    /// <summary>Last day of the month.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>The plan; null where there is none.</summary>
    public double? Plan { get; init; }

    /// <summary>The actual value; null where it is not known yet.</summary>
    public double? Actual { get; init; }
}

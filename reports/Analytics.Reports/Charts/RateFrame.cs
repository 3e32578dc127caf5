namespace Analytics.Reports.Charts;

/// <summary>What a series of months is read against: the reported period and the target, a fraction.</summary>
public sealed record RateFrame
{
    /// <summary>First day of the reported period.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the reported period.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Name of the reported period, as printed.</summary>
    public required string PeriodLabel { get; init; }

    /// <summary>The target; null when there is none.</summary>
    public double? Target { get; init; }

    /// <summary>True for a day within the reported period.</summary>
    public bool Covers(DateOnly day) => day >= From && day <= To;
}

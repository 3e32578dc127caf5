using Analytics.Reports.Charts;

namespace Analytics.Reports.Leadership.Rows;

/// <summary>Overdue assignments at V by age.</summary>
public sealed record OverdueStock
{
    /// <summary>30 days or less.</summary>
    public int UpTo30 { get; init; }

    /// <summary>31 to 90 days.</summary>
    public int UpTo90 { get; init; }

    /// <summary>More than 90 days.</summary>
    public int Older { get; init; }

    /// <summary>Without an explanation of the head; null when explanations are not recorded at all.</summary>
    public int? Unexplained { get; init; }

    /// <summary>All of them.</summary>
    public int Total => UpTo30 + UpTo90 + Older;

    /// <summary>As bands of a chart. An overdue task is at least one day old.</summary>
    public IReadOnlyList<OverdueBand> Bands =>
    [
        new() { FromDays = 1, ToDays = 30, Count = UpTo30 },
        new() { FromDays = 31, ToDays = 90, Count = UpTo90 },
        new() { FromDays = 91, Count = Older },
    ];
}

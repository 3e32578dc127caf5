namespace Analytics.Reports.Charts;

/// <summary>Tasks by the days that were left at the end; below zero is late.</summary>
public sealed record SpareDaysBin
{
    /// <summary>Fewest days; <see cref="int.MinValue"/> = open.</summary>
    public required int From { get; init; }

    /// <summary>Most days; <see cref="int.MaxValue"/> = open.</summary>
    public required int To { get; init; }

    /// <summary>Tasks.</summary>
    public int Count { get; init; }

    /// <summary>True for the bin that the text speaks of.</summary>
    public bool IsAccented { get; init; }
}

namespace Analytics.Reports.Charts;

/// <summary>Overdue tasks of one span of ages; a weighted count.</summary>
public sealed record OverdueBand
{
    /// <summary>Youngest age of the span, days.</summary>
    public required int FromDays { get; init; }

    /// <summary>Oldest age of the span, days; null = without end.</summary>
    public int? ToDays { get; init; }

    /// <summary>Tasks.</summary>
    public double Count { get; init; }

    /// <summary>The span as printed.</summary>
    public string Name => ToDays is { } to ? $"{FromDays}–{to} ngày" : $"Trên {FromDays - 1} ngày";
}

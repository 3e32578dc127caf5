using Analytics.Reports.Wording;

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
    public string Name(Language words) => ToDays is { } to
        ? words.Say("chart.days_from_to", ("from", words.Count(FromDays)), ("to", words.Count(to)))
        : words.Say("chart.days_over", ("from", words.Count(FromDays - 1)));
}

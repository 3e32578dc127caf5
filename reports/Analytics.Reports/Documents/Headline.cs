using Analytics.Reports.Charts;
using Analytics.Reports.Figures;

namespace Analytics.Reports.Documents;

/// <summary>One headline number as printed: value, its base, its change, its distance to the target.</summary>
public sealed record Headline
{
    /// <summary>The indicator behind it.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>90,0% · 27 · 3/4 · –.</summary>
    public required string Value { get; init; }

    /// <summary>x/n, interval, companions.</summary>
    public required string Detail { get; init; }

    /// <summary>Against the quarter before.</summary>
    public required string QuarterText { get; init; }

    /// <summary>Against the same quarter a year before.</summary>
    public required string YearText { get; init; }

    /// <summary>What the interval of the change against the quarter before says.</summary>
    public required Signal Signal { get; init; }

    /// <summary>green, amber, red; null without a judgement.</summary>
    public string? Rag { get; init; }

    /// <summary>Target as printed; null when there is none.</summary>
    public string? TargetText { get; init; }

    /// <summary>Up to eight quarters, old to new; null is a gap.</summary>
    public required IReadOnlyList<double?> History { get; init; }

    /// <summary>Target in the scale of <see cref="History"/>.</summary>
    public double? HistoryTarget { get; init; }

    /// <summary>Id of its small line.</summary>
    public string SparkId => "nho-" + IndicatorId.Replace('_', '-');

    /// <summary>Its small line.</summary>
    public Chart Spark => Sparkline.Draw(SparkId, History, HistoryTarget);
}

using System.Globalization;
using Analytics.Reports.Figures;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Documents;

/// <summary>One indicator of the quarter as printed. A dash stands where there is nothing to say.</summary>
public sealed record IndicatorRow
{
    /// <summary>Number in the catalogue.</summary>
    public required string Number { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>The value in its unit; a dash below the fewest units.</summary>
    public required string Value { get; init; }

    /// <summary>True when nothing was counted, so that there is no x/n and no interval either.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Why there is no value; null when there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>x/n of a rate.</summary>
    public required string Fraction { get; init; }

    /// <summary>95% interval of the value.</summary>
    public required string Interval { get; init; }

    /// <summary>The target.</summary>
    public required string Target { get; init; }

    /// <summary>green, amber, red; null without a judgement.</summary>
    public string? Rag { get; init; }

    /// <summary>Change against the quarter before, of a rate.</summary>
    public required string Change { get; init; }

    /// <summary>Writes the row of one figure.</summary>
    public static IndicatorRow Write(Figure now, Scoreboard score, Language words) => new()
    {
        Number = now.CatalogueNumber?.ToString(CultureInfo.InvariantCulture) ?? "",
        Name = now.Name,
        Value = now.IsPrintable ? now.ValueText(words) : Language.Nothing,
        IsEmpty = now.Value is null,
        Reason = Missing(now, words),
        Fraction = now.Estimator == "rate" ? now.FractionText(words) : Language.Nothing,
        Interval = now is { IsPrintable: true, IsCensus: false, Low: { } low } ? words.Units.Interval(now.Unit, low, now.High) : Language.Nothing,
        Target = (now.TargetText(words) ?? Language.Nothing).Replace(' ', '\u00a0'),
        Rag = now.IsPrintable ? now.Rag : null,
        Change = Compared(now, score, words),
    };

    static string? Missing(Figure now, Language words) => now switch
    {
        { Status: "MISS" } => words.Say("indicators.owed"),
        { Value: null, CountUnits: > 0 } => words.Say("indicators.not_enough"),
        { Value: null } => words.Say("indicators.nothing"),
        { IsPrintable: false } => words.Say("indicators.below", ("n", words.Count(now.MinimumUnits))),
        _ => null,
    };

    // Two versions of a definition are two measures: their difference says nothing about the work.
    static string Compared(Figure now, Scoreboard score, Language words) => score.Previous(now.IndicatorId) switch
    {
        { } before when before.Version != now.Version => words.Say("indicators.other_definition"),
        var before when now.IsCensus => Headlines.Before("change.previous", before, Language.Nothing, words),
        _ => score.QuarterChange(now.IndicatorId)?.ShortWords(words) ?? Language.Nothing,
    };
}

using System.Globalization;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership.Annexes;

/// <summary>One indicator of the quarter as printed. A dash stands where there is nothing to say.</summary>
public sealed record AnnexRow
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
    public static AnnexRow Write(Figure now, Scoreboard score) => new()
    {
        Number = now.CatalogueNumber?.ToString(CultureInfo.InvariantCulture) ?? "",
        Name = now.Name,
        Value = now.IsPrintable ? now.ValueText : Language.Nothing,
        IsEmpty = now.Value is null,
        Reason = Missing(now),
        Fraction = now.Estimator == "rate" ? now.FractionText : Language.Nothing,
        Interval = now is { IsPrintable: true, Low: { } low } && !Headlines.IsCensus(now.IndicatorId) ? Language.Vietnamese.Units.Interval(now.Unit, low, now.High) : Language.Nothing,
        Target = (now.TargetText ?? Language.Nothing).Replace(' ', '\u00a0'),
        Rag = now.IsPrintable ? now.Rag : null,
        Change = Compared(now, score),
    };

    static string? Missing(Figure now) => now switch
    {
        { Status: "MISS" } => "phải có, chưa cung cấp",
        { Value: null, CountUnits: > 0 } => "chưa đủ căn cứ tính",
        { Value: null } => "không phát sinh",
        { IsPrintable: false } => $"dưới {now.MinimumUnits} đơn vị",
        _ => null,
    };

    // Two versions of a definition are two measures: their difference says nothing about the work.
    static string Compared(Figure now, Scoreboard score) => score.Previous(now.IndicatorId) switch
    {
        { } before when before.Version != now.Version => "định nghĩa đã thay đổi",
        var before when Headlines.IsCensus(now.IndicatorId) => Headlines.Before("quý trước", before, Language.Nothing),
        _ => score.QuarterChange(now.IndicatorId)?.ShortWords ?? Language.Nothing,
    };
}

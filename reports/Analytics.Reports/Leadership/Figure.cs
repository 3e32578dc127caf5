using Analytics.Reports.Wording;
using Analytics.Warehouse.Statistics;

namespace Analytics.Reports.Leadership;

/// <summary>One measured figure of the whole system in one quarter, as stored by its run. A percentage is a fraction.</summary>
public sealed record Figure
{
    /// <summary>Id of the indicator, or indicator/companion.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>Name, Vietnamese.</summary>
    public required string Name { get; init; }

    /// <summary>percent, count or days.</summary>
    public required string Unit { get; init; }

    /// <summary>up, down or null.</summary>
    public string? Direction { get; init; }

    /// <summary>Target in the unit of the value.</summary>
    public double? Target { get; init; }

    /// <summary>Code of the quarter.</summary>
    public required string PeriodCode { get; init; }

    /// <summary>Last day of the quarter.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>x.</summary>
    public double? Numerator { get; init; }

    /// <summary>n.</summary>
    public double? Denominator { get; init; }

    /// <summary>Units counted, unweighted.</summary>
    public long CountUnits { get; init; }

    /// <summary>The figure; null when there is nothing to divide by.</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of the 95% interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the 95% interval.</summary>
    public double? High { get; init; }

    /// <summary>green, amber, red or null.</summary>
    public string? Rag { get; init; }

    /// <summary>True when a percentage or a median may be printed: there are five units or more.</summary>
    public bool IsPrintable => Value is not null && CountUnits >= Vietnamese.SmallestPercentageBase;

    /// <summary>x of n where the figure is a share with something to divide by.</summary>
    public Share? Share => Numerator is { } x && Denominator is > 0 and { } n ? new(x, n) : null;

    /// <summary>90,0% · 3/4 below five units · – when nothing was there.</summary>
    public string ValueText => this switch
    {
        { Value: null } => Vietnamese.Nothing,
        { Unit: "percent", IsPrintable: true } => Vietnamese.Percent(Value.Value),
        { Unit: "percent" } => FractionText,
        { Unit: "days", IsPrintable: true } => Vietnamese.Number(Value.Value, 0) + " ngày",
        { Unit: "days" } => Vietnamese.Nothing,
        _ => Vietnamese.Count(Value.Value),
    };

    /// <summary>x/n, or a dash.</summary>
    public string FractionText => Share is { } share ? Vietnamese.Fraction(share.Numerator, share.Denominator) : Vietnamese.Nothing;

    /// <summary>82,1–94,3%; null when no interval is printed.</summary>
    public string? IntervalText => IsPrintable && Low is { } low && High is { } high
        ? Unit == "percent"
            ? $"{Vietnamese.Number(low * 100, 1)}–{Vietnamese.Percent(high)}"
            : $"{Vietnamese.Number(low, 0)}–{Vietnamese.Number(high, 0)} ngày"
        : null;
}

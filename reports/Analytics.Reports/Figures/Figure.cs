using Analytics.Reports.Wording;
using Analytics.Warehouse.Statistics;

namespace Analytics.Reports.Figures;

/// <summary>One measured figure of the system or of an agency in one quarter, as stored by its run. A percentage is a fraction.</summary>
public sealed record Figure
{
    /// <summary>Id of the indicator, or indicator/companion.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>Name, in the language that was asked for.</summary>
    public required string Name { get; init; }

    /// <summary>Number in the catalogue; null for a companion.</summary>
    public int? CatalogueNumber { get; init; }

    /// <summary>Version of the definition by which it was measured.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Group of the catalogue.</summary>
    public string Category { get; init; } = "";

    /// <summary>percent, change, count, days, hours, vnd or ratio.</summary>
    public required string Unit { get; init; }

    /// <summary>rate, count, median, maximum, ratio or survival_median: only a rate is x of n.</summary>
    public required string Estimator { get; init; }

    /// <summary>True where everything was counted and nothing sampled: no interval is printed, and a change is no signal.</summary>
    public bool IsCensus { get; init; }

    /// <summary>Fewest units for which the value is printed.</summary>
    public int MinimumUnits { get; init; } = Language.SmallestPercentageBase;

    /// <summary>up, down, zone or null.</summary>
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

    /// <summary>OK, NA (nothing to divide by, or too little covered) or MISS (owed and not supplied, rule R11).</summary>
    public string Status { get; init; } = "OK";

    /// <summary>green, amber, red or null.</summary>
    public string? Rag { get; init; }

    /// <summary>Where the figure stands against its peer group or its control limits: inside, low_95, high_998, …; null when it was not tested.</summary>
    public string? Signal { get; init; }

    /// <summary>Durable id of the agency; null for the system and for directives.</summary>
    public string? AgencyId { get; init; }

    /// <summary>True when a percentage or a median may be printed: there are five units or more, or as many as the definition wants.</summary>
    public bool IsPrintable => Value is not null && CountUnits >= MinimumUnits;

    /// <summary>x of n where the figure is a share with something to divide by.</summary>
    public Share? Share => Numerator is { } x && Denominator is > 0 and { } n ? new(x, n) : null;

    /// <summary>90,0% · 3/4 below the fewest units · – when nothing was there.</summary>
    public string ValueText(Language words) => this switch
    {
        { Value: null } => Language.Nothing,
        { IsPrintable: true } or { Unit: "count" } => words.Units.Value(Unit, Value.Value),
        { Estimator: "rate" } => FractionText(words),
        _ => Language.Nothing,
    };

    /// <summary>x/n, or a dash.</summary>
    public string FractionText(Language words) => Share is { } share ? words.Fraction(share.Numerator, share.Denominator) : Language.Nothing;

    /// <summary>82,1–94,3%; null when no interval is printed.</summary>
    public string? IntervalText(Language words) => IsPrintable && !IsCensus && Low is { } low && High is { } high ? words.Units.Interval(Unit, low, high) : null;

    /// <summary>100% · tối đa 10% · tối đa −10% · 0; null when there is no target.</summary>
    public string? TargetText(Language words) => (Target, Unit, Direction) switch
    {
        (null, _, _) => null,
        (0, _, _) => "0",
        (var target, _, "down") => words.Say("headline.at_most", ("value", words.Units.Limit(Unit, target.Value))),
        (var target, "change", "up") => words.Say("headline.at_least", ("value", words.Units.Limit(Unit, target.Value))),
        (var target, _, _) => words.Units.Limit(Unit, target.Value),
    };
}

using Analytics.Reports.Wording;

namespace Analytics.Reports.Charts;

/// <summary>One month of a rate of the whole system. Shares are fractions; null where nothing fell due.</summary>
public sealed record MonthRate
{
    /// <summary>Last day of the month.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>x, weighted.</summary>
    public double? Numerator { get; init; }

    /// <summary>n, weighted.</summary>
    public double? Denominator { get; init; }

    /// <summary>Units counted, unweighted.</summary>
    public long CountUnits { get; init; }

    /// <summary>x / n.</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of the 95% interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the 95% interval.</summary>
    public double? High { get; init; }

    /// <summary>True when the month has units, but too few for a percentage.</summary>
    public bool IsSmall => CountUnits is > 0 and < Language.SmallestPercentageBase;

    /// <summary>True when a percentage is printed.</summary>
    public bool HasRate => CountUnits >= Language.SmallestPercentageBase && Value is not null;
}

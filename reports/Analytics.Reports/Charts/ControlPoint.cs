using Analytics.Reports.Wording;

namespace Analytics.Reports.Charts;

/// <summary>One month of a rate on a control chart. Shares are fractions; null where nothing fell due.</summary>
public sealed record ControlPoint
{
    /// <summary>Last day of the month.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>x, weighted.</summary>
    public double? Numerator { get; init; }

    /// <summary>n, weighted.</summary>
    public double? Denominator { get; init; }

    /// <summary>x / n.</summary>
    public double? Value { get; init; }

    /// <summary>Units counted, unweighted.</summary>
    public long CountUnits { get; init; }

    /// <summary>Centre line in force in the month; null when there is none.</summary>
    public double? Center { get; init; }

    /// <summary>Lower control limit in force; drawn no lower than 0.</summary>
    public double? Lower { get; init; }

    /// <summary>Upper control limit in force; drawn no higher than 1.</summary>
    public double? Upper { get; init; }

    /// <summary>True when a rule of the chart calls the month a special cause.</summary>
    public bool IsSpecial { get; init; }

    /// <summary>True when the month has units, but too few for a percentage.</summary>
    public bool IsSmall => CountUnits is > 0 and < Language.SmallestPercentageBase;

    /// <summary>True when a percentage is printed.</summary>
    public bool HasRate => CountUnits >= Language.SmallestPercentageBase && Value is not null;
}

using Analytics.Reports.Wording;

namespace Analytics.Reports.Charts;

/// <summary>A share of one group with its interval; all shares are fractions.</summary>
public sealed record DotRow
{
    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>x.</summary>
    public double Numerator { get; init; }

    /// <summary>n.</summary>
    public double Denominator { get; init; }

    /// <summary>x / n, or a weighted share; null when there is none.</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of the 95% interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the 95% interval.</summary>
    public double? High { get; init; }

    /// <summary>The target; null when there is none.</summary>
    public double? Target { get; init; }

    /// <summary>A few words below the name, as printed.</summary>
    public string? Note { get; init; }

    /// <summary>True when a percentage is printed.</summary>
    public bool HasRate => Denominator >= Language.SmallestPercentageBase && Value is not null;
}

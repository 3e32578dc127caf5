namespace Analytics.Reports.Leadership.Rows;

/// <summary>A rate of one peer group or one part of an indicator. Shares are fractions.</summary>
public sealed record GroupRate
{
    /// <summary>Code of the peer group or the part.</summary>
    public required string Code { get; init; }

    /// <summary>x.</summary>
    public double Numerator { get; init; }

    /// <summary>n.</summary>
    public double Denominator { get; init; }

    /// <summary>x / n.</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of the 95% interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end.</summary>
    public double? High { get; init; }

    /// <summary>The target.</summary>
    public double? Target { get; init; }

    /// <summary>Part of those asked who answered; null where nobody was asked.</summary>
    public double? ResponseRate { get; init; }
}

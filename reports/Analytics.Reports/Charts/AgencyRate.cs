namespace Analytics.Reports.Charts;

/// <summary>A rate of one agency in one period; shares are fractions, counts are whole (an agency counts its tasks whole).</summary>
public sealed record AgencyRate
{
    /// <summary>Durable id of the agency.</summary>
    public required string AgencyId { get; init; }

    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Agencies that may be compared with each other; empty when it does not matter.</summary>
    public string PeerGroup { get; init; } = "";

    /// <summary>x.</summary>
    public double Numerator { get; init; }

    /// <summary>n.</summary>
    public double Denominator { get; init; }

    /// <summary>x / n.</summary>
    public double Value { get; init; }

    /// <summary>Lower end of the Wilson 95% interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the Wilson 95% interval.</summary>
    public double? High { get; init; }
}

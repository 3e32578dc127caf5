namespace Analytics.Reports.Leadership.Rows;

/// <summary>The effectiveness index of one agency in the quarter.</summary>
public sealed record IndexStanding
{
    /// <summary>Durable id.</summary>
    public required string AgencyId { get; init; }

    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Agencies that may be compared with each other.</summary>
    public required string PeerGroup { get; init; }

    /// <summary>0 to 100; null when not published.</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of the 5–95% interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end.</summary>
    public double? High { get; init; }

    /// <summary>From 1, the best; null when not published.</summary>
    public int? Tier { get; init; }

    /// <summary>muc_1 to muc_4.</summary>
    public string? Band { get; init; }

    /// <summary>False: not fit for an index.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Why it is not published.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>A, B, C or D; null when unknown.</summary>
    public string? QualityGrade { get; init; }

    /// <summary>True when the peer group has more than one tier.</summary>
    public bool IsSeparable { get; init; }
}

namespace Analytics.Reports.Charts;

/// <summary>An index of one agency from 0 to 100 with its 5–95% interval.</summary>
public sealed record IndexRow
{
    /// <summary>Durable id of the agency.</summary>
    public required string AgencyId { get; init; }

    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>The index, 0 to 100.</summary>
    public double Value { get; init; }

    /// <summary>5% end.</summary>
    public double Low { get; init; }

    /// <summary>95% end.</summary>
    public double High { get; init; }

    /// <summary>Number of the tier; 1 is the first.</summary>
    public int Tier { get; init; }

    /// <summary>True when the agency can be told from the group.</summary>
    public bool IsSeparable { get; init; }
}

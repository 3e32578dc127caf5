namespace Analytics.Reports.Leadership.Rows;

/// <summary>What a unit of work of one family takes now and took at its baseline, in one unit.</summary>
public sealed record ProcessChange
{
    /// <summary>Code of the family of processes.</summary>
    public required string Family { get; init; }

    /// <summary>vnd, hours or days.</summary>
    public required string Unit { get; init; }

    /// <summary>At the baseline, at the mix of today.</summary>
    public double Baseline { get; init; }

    /// <summary>Now.</summary>
    public double Now { get; init; }
}

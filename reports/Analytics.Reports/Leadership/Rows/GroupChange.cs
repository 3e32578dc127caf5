namespace Analytics.Reports.Leadership.Rows;

/// <summary>A rate of one peer group now and before, fractions.</summary>
public sealed record GroupChange
{
    /// <summary>Code of the peer group.</summary>
    public required string Code { get; init; }

    /// <summary>This quarter.</summary>
    public double? Now { get; init; }

    /// <summary>In the same quarter last year, or else in the quarter before; null when in neither.</summary>
    public double? Before { get; init; }

    /// <summary>True when before is last year.</summary>
    public bool IsYear { get; init; }
}

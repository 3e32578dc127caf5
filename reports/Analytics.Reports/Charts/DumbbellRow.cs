namespace Analytics.Reports.Charts;

/// <summary>One measure before and now, both in the same unit.</summary>
public sealed record DumbbellRow
{
    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>vnd, hours or days.</summary>
    public required string Unit { get; init; }

    /// <summary>Value of the baseline.</summary>
    public double Baseline { get; init; }

    /// <summary>Value now.</summary>
    public double Now { get; init; }

    /// <summary>Now as a multiple of the baseline; null when the baseline is not above zero.</summary>
    public double? Ratio => Baseline > 0 ? Now / Baseline : null;
}

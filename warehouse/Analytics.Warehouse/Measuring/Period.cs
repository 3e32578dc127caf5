namespace Analytics.Warehouse.Measuring;

/// <summary>A row of <c>star.dim_period</c>: a month or a quarter that is measured, and the one before it.</summary>
public sealed record Period
{
    /// <summary>Surrogate key.</summary>
    public required int Key { get; init; }

    /// <summary>2025-12 or 2025-Q4.</summary>
    public required string Code { get; init; }

    /// <summary>month or quarter.</summary>
    public required string Grain { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly End { get; init; }

    /// <summary>The knowledge cut of official figures: end + 10 days (rule R2).</summary>
    public required DateOnly Official { get; init; }

    /// <summary>First day of the period of the same grain before it.</summary>
    public required DateOnly PreviousStart { get; init; }

    /// <summary>First day of the twelve months that end with the period.</summary>
    public required DateOnly RollingStart { get; init; }
}

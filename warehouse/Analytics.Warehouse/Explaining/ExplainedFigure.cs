namespace Analytics.Warehouse.Explaining;

/// <summary>A figure as it was frozen; the members are those of <c>star.fact_indicator_value</c>.</summary>
public sealed record ExplainedFigure
{
    /// <summary>system, agency, directive or agency_directive.</summary>
    public required string Grain { get; init; }

    /// <summary>x; null where the estimator has none.</summary>
    public double? Numerator { get; init; }

    /// <summary>n; null where the estimator has none.</summary>
    public double? Denominator { get; init; }

    /// <summary>Units counted, unweighted.</summary>
    public required long CountUnits { get; init; }

    /// <summary>The figure; null when there is none.</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of the 95% interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the 95% interval.</summary>
    public double? High { get; init; }

    /// <summary>OK, NA or MISS.</summary>
    public required string Status { get; init; }

    /// <summary>green, amber, red, or null.</summary>
    public string? Rag { get; init; }

    /// <summary>What statistics say; null when not tested.</summary>
    public string? Signal { get; init; }

    /// <summary>The empirical-Bayes rate, for ranking only; null where there is none.</summary>
    public double? Shrunk { get; init; }
}

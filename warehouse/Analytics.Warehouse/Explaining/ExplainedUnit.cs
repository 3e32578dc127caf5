namespace Analytics.Warehouse.Explaining;

/// <summary>One unit that could count, and what became of it.</summary>
public sealed record ExplainedUnit
{
    /// <summary>Id of the unit, of the kind that the definition names.</summary>
    public required string UnitId { get; init; }

    /// <summary>The agency it is charged to; null when to none.</summary>
    public string? AgencyId { get; init; }

    /// <summary>Its directive; null when it has none.</summary>
    public string? DirectiveId { get; init; }

    /// <summary>What it is, in words.</summary>
    public string? Title { get; init; }

    /// <summary>Weight in figures of several agencies; null when not counted.</summary>
    public double? Weight { get; init; }

    /// <summary>What it adds to the numerator; null when not counted.</summary>
    public double? X { get; init; }

    /// <summary>What it adds to the denominator; null when not counted, or where the estimator has none.</summary>
    public double? N { get; init; }

    /// <summary>True when the definition counts it.</summary>
    public required bool IsCounted { get; init; }

    /// <summary>The rule and the dates that decided.</summary>
    public required string Rule { get; init; }
}

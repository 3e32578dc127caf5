namespace Analytics.Warehouse.Explaining;

/// <summary>One rule and the units that it decided.</summary>
public sealed record ExplainedRule
{
    /// <summary>The rule; numbers and days of single units are left open.</summary>
    public required string Rule { get; init; }

    /// <summary>Units that count.</summary>
    public required long Counted { get; init; }

    /// <summary>Units that do not.</summary>
    public required long NotCounted { get; init; }

    /// <summary>What they add to the numerator, unweighted.</summary>
    public required double X { get; init; }

    /// <summary>What they add to the denominator, unweighted.</summary>
    public required double N { get; init; }
}

namespace Analytics.Oracle.Tests;

/// <summary>A stored figure as the oracle compares it.</summary>
sealed record Figure
{
    public double? Numerator { get; init; }

    public double? Denominator { get; init; }

    public double? Value { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }
}

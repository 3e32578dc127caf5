namespace Analytics.Reports.Charts;

/// <summary>One part of a figure that is itself a share: x of n.</summary>
public sealed record ComponentShare
{
    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>x.</summary>
    public double Numerator { get; init; }

    /// <summary>n.</summary>
    public double Denominator { get; init; }

    /// <summary>x / n; 0 when n is 0.</summary>
    public double Value => Denominator > 0 ? Numerator / Denominator : 0;
}

using Analytics.Warehouse.Statistics;

namespace Analytics.Warehouse.Signals;

/// <summary>One figure of a rate: an agency of a peer group, or a month of a series.</summary>
sealed record RatePoint
{
    /// <summary>Its row in the temp table <c>figure</c>; null for an earlier month, which is frozen.</summary>
    public long? FigureRow { get; init; }

    public required string IndicatorId { get; init; }

    public string? PeerGroup { get; init; }

    public required double Numerator { get; init; }

    public required double Denominator { get; init; }

    public required double Scale { get; init; }

    public required double ValueOffset { get; init; }

    public Share Share => new(Numerator, Denominator);

    /// <summary>A fraction in the unit of the figure's value, with nine decimals like it.</summary>
    public double Scaled(double fraction) => Math.Round(fraction * Scale + ValueOffset, 9);
}

namespace Analytics.Warehouse.Index;

/// <summary>One supplied indicator of one agency, as the draws need it: how a normal number becomes a part of a pillar.</summary>
/// <param name="Agency">Place of the agency.</param>
/// <param name="Pillar">Place of the pillar.</param>
/// <param name="IsRate">True when the value moves within Wilson's interval, false when it moves by its standard error.</param>
/// <param name="Middle">The value that is scored by point value.</param>
/// <param name="Spread">A rate: its units, those borrowed from the group included. A value: its standard error.</param>
/// <param name="Worst">The value that scores 0.</param>
/// <param name="Slope">Parts of a score from 0 to 1 per unit of the value.</param>
/// <param name="Weight">Points of the pillar for a full score.</param>
readonly record struct IndexCell(
    int Agency, int Pillar, bool IsRate, double Middle, double Spread, double Worst, double Slope, double Weight)
{
    // Variance of a rate: the same in every draw.
    readonly double _variance = Math.Max(0, Middle * (1 - Middle)) / Spread;

    /// <summary>True when no draw moves the value.</summary>
    public bool IsFixed => !IsRate && Spread <= 0;

    public static IndexCell OfRate(int agency, int pillar, IndexIndicator indicator, double weight, double rate, double units) =>
        new(agency, pillar, true, rate, units, indicator.Worst, 1 / (indicator.Best - indicator.Worst), 100 * weight);

    public static IndexCell OfValue(int agency, int pillar, IndexIndicator indicator, double weight, double value, double error) =>
        new(agency, pillar, false, value, error, indicator.Worst, 1 / (indicator.Best - indicator.Worst), 100 * weight);

    /// <summary>Points added to the pillar when the normal draw is z.</summary>
    public double Points(double z) =>
        Weight * Math.Clamp(((IsRate ? Rate(z) : Middle + Spread * z) - Worst) * Slope, 0, 1);

    // Wilson's interval with z for its quantile, so that 2.5% of the draws lie beyond either limit and none beyond 0 or 1.
    double Rate(double z)
    {
        var zz = z * z / Spread;
        return (Middle + zz / 2 + z * Math.Sqrt(_variance + zz / (4 * Spread))) / (1 + zz);
    }
}

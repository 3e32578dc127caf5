namespace Analytics.Warehouse.Statistics;

/// <summary>A 95% confidence interval, in the unit of what it surrounds.</summary>
public readonly record struct Interval(double Low, double High)
{
    const double Z = 1.959963984540054;

    /// <summary>True when zero lies outside: for a difference, the sign of a real change.</summary>
    public bool ExcludesZero => Low > 0 || High < 0;

    /// <summary>Wilson's interval of a share. The counts may be weighted, hence not whole.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is nothing to divide by.</exception>
    public static Interval Wilson(double numerator, double denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var share = numerator / denominator;
        var zz = Z * Z / denominator;
        var centre = (share + zz / 2) / (1 + zz);
        var half = Z * Math.Sqrt(Math.Max(0, share * (1 - share)) / denominator + zz / denominator / 4) / (1 + zz);
        return new(Math.Max(0, centre - half), Math.Min(1, centre + half));
    }

    /// <summary>Newcombe's interval of the difference of two independent shares, <paramref name="now"/> minus <paramref name="before"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A share has nothing to divide by.</exception>
    public static Interval Newcombe(Share now, Share before)
    {
        var first = Wilson(now.Numerator, now.Denominator);
        var second = Wilson(before.Numerator, before.Denominator);
        var difference = now.Value - before.Value;
        return new(
            difference - Distance(now.Value - first.Low, second.High - before.Value),
            difference + Distance(first.High - now.Value, before.Value - second.Low));
    }

    static double Distance(double one, double other) => Math.Sqrt(one * one + other * other);
}

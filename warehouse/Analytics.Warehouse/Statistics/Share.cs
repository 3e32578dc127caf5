namespace Analytics.Warehouse.Statistics;

/// <summary>x of n. System figures weight joint leads, so both may be fractions.</summary>
public readonly record struct Share(double Numerator, double Denominator)
{
    /// <summary>x / n; not a number when n is zero.</summary>
    public double Value => Numerator / Denominator;
}

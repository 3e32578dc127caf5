namespace Analytics.Warehouse.Statistics;

/// <summary>
/// How much more the agencies differ than chance alone would have it, on the arcsine scale (Spiegelhalter 2005: φ of the
/// winsorised scores, τ² added to the variance as in DerSimonian and Laird 1986). For sensitivity, not for signals: an
/// outlier widens the limits that it is judged by.
/// </summary>
/// <param name="CommonRate">θ: the pooled rate of all agencies, small ones too.</param>
/// <param name="Agencies">Agencies in the fit: those with <see cref="LeastUnits"/> units or more.</param>
/// <param name="Phi">Mean square of their winsorised scores; 1 = chance alone.</param>
/// <param name="TauSquared">Variance between agencies that chance does not explain; 0 = none.</param>
public sealed record Overdispersion(double CommonRate, int Agencies, double Phi, double TauSquared)
{
    /// <summary>Smaller agencies are left out of the fit and have no signal: their arcsine score is not near normal.</summary>
    public const double LeastUnits = 10;

    // Part of the scores pulled in on either side before φ, so that the outliers do not make their own allowance.
    const double Winsorised = 0.1;

    // Quantile of the standard normal distribution at 99.9%.
    const double Z998 = 3.090232306167813;

    /// <summary>Fits the agencies; null when fewer than two are large enough.</summary>
    public static Overdispersion? Fit(IReadOnlyCollection<Share> shares)
    {
        var all = shares.Where(share => share.Denominator > 0).ToList();
        var large = all.Where(share => share.Denominator >= LeastUnits).OrderBy(share => share.Denominator).ToList();
        if (large.Count < 2)
        {
            return null;
        }

        var rate = all.Sum(share => share.Numerator) / all.Sum(share => share.Denominator);
        var scores = large.Select(share => Score(share, rate)).Order().ToList();
        var (low, high) = (Quantile(scores, Winsorised), Quantile(scores, 1 - Winsorised));
        var phi = scores.Average(score => Math.Pow(Math.Clamp(score, low, high), 2));
        var weight = large.Sum(share => 4 * share.Denominator);
        var squares = large.Sum(share => Math.Pow(4 * share.Denominator, 2));
        var tauSquared = (large.Count * phi - (large.Count - 1)) / (weight - squares / weight);
        return new(rate, large.Count, phi, Math.Max(0, tauSquared));
    }

    /// <summary>Distance from the common rate in standard errors of chance alone.</summary>
    public static double Score(Share share, double commonRate) =>
        2 * Math.Sqrt(share.Denominator) * (Angle(share.Value) - Angle(commonRate));

    /// <summary>Within these, 99.8% of agencies of that size lie when the extra spread is allowed for.</summary>
    public Interval Limits998(double trials)
    {
        var half = Z998 * Math.Sqrt(1 / (4 * trials) + TauSquared);
        return new(Rate(Angle(CommonRate) - half), Rate(Angle(CommonRate) + half));
    }

    /// <summary>low_998, inside or high_998; null for agencies too small for the scale.</summary>
    public string? Signal(Share share)
    {
        if (share.Denominator < LeastUnits)
        {
            return null;
        }

        var limits = Limits998(share.Denominator);
        return share.Value < limits.Low ? "low_998" : share.Value > limits.High ? "high_998" : "inside";
    }

    static double Angle(double rate) => Math.Asin(Math.Sqrt(rate));

    static double Rate(double angle) => Math.Pow(Math.Sin(Math.Clamp(angle, 0, Math.PI / 2)), 2);

    // Linear between the ordered values (type 7 of Hyndman and Fan 1996).
    static double Quantile(List<double> ordered, double part)
    {
        var place = part * (ordered.Count - 1);
        var below = (int)place;
        return ordered[below] + (place - below) * (ordered[Math.Min(below + 1, ordered.Count - 1)] - ordered[below]);
    }
}

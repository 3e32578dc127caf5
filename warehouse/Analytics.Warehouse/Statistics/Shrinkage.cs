using MathNet.Numerics.Distributions;

namespace Analytics.Warehouse.Statistics;

/// <summary>
/// What the agencies of one peer group have in common in one indicator: rates that vary around a mean as a beta
/// distribution does. Pulls small agencies towards it, for ranking only (rule R14). Kleinman 1973, weights n.
/// </summary>
/// <param name="Mean">m: the pooled rate.</param>
/// <param name="Kappa">κ: how many units the common rate is worth, from 2 to 500.</param>
/// <param name="Gamma">
/// γ: variance between agencies as a part of m(1 − m); null where it cannot be estimated (fewer than two agencies, all or
/// none succeeded, or one unit each).
/// </param>
/// <param name="Agencies">Agencies with data.</param>
/// <param name="Units">Their units, N.</param>
public sealed record Shrinkage(double Mean, double Kappa, double? Gamma, int Agencies, double Units)
{
    /// <summary>Least that the common rate is worth.</summary>
    public const double LeastKappa = 2;

    /// <summary>Most that the common rate is worth; taken where nothing shows that the agencies differ.</summary>
    public const double MostKappa = 500;

    /// <summary>
    /// Fits the shares with something to divide by; null when there are none. The order of the shares does not matter, to
    /// the last bit. A lone agency has no peers to borrow from: κ is then the least. Where γ cannot be estimated otherwise,
    /// or is not positive, it is the most.
    /// </summary>
    public static Shrinkage? Fit(IEnumerable<Share> shares)
    {
        var data = shares
            .Where(share => share.Denominator > 0)
            .OrderBy(share => share.Denominator).ThenBy(share => share.Numerator)
            .ToList();
        if (data.Count == 0)
        {
            return null;
        }

        var units = data.Sum(share => share.Denominator);
        var mean = data.Sum(share => share.Numerator) / units;
        var gamma = Spread(data, units, mean);
        var kappa = data.Count == 1 ? LeastKappa
            : gamma is not { } spread || spread <= 0 ? MostKappa
            : Math.Clamp(1 / spread - 1, LeastKappa, MostKappa);
        return new(mean, kappa, gamma, data.Count, units);
    }

    /// <summary>The agency's rate, pulled towards the common one; the common one itself when n is 0.</summary>
    public double Rate(Share share) => (share.Numerator + Kappa * Mean) / (share.Denominator + Kappa);

    /// <summary>
    /// 95% interval of <see cref="Rate"/>: quantiles of the beta distribution. Where all or none succeeded, half a unit is
    /// added to both sides (Jeffreys), since the formula would leave no width, and the end at the rate is the rate itself.
    /// </summary>
    public Interval Interval(Share share)
    {
        var isCertain = Mean is <= 0 or >= 1;
        var half = isCertain ? 0.5 : 0;
        var successes = share.Numerator + Kappa * Mean + half;
        var failures = share.Denominator - share.Numerator + Kappa * (1 - Mean) + half;
        return new(
            isCertain && Mean <= 0 ? 0 : Beta.InvCDF(successes, failures, 0.025),
            isCertain && Mean >= 1 ? 1 : Beta.InvCDF(successes, failures, 0.975));
    }

    static double? Spread(List<Share> data, double units, double mean)
    {
        var within = mean * (1 - mean);
        var others = data.Count - 1;
        var between = data.Sum(share => share.Denominator * (share.Value - mean) * (share.Value - mean));
        var room = units - data.Sum(share => share.Denominator * share.Denominator) / units - others;
        return others == 0 || within <= 0 || room <= 1e-9 ? null : (between - within * others) / (within * room);
    }
}

namespace Analytics.Warehouse.Statistics;

/// <summary>
/// The p chart of a rate with its spread between periods allowed for, p′ (Laney 2002): with large counts the plain p chart
/// calls everything a signal, with more even ones nothing.
/// </summary>
/// <param name="BaselinePoints">Points that the chart is made of.</param>
/// <param name="Rate">p̄: the pooled rate of the baseline.</param>
/// <param name="SigmaZ">σ_z: spread of the standardised points by their mean moving range; 1 = as the binomial has it.</param>
public sealed record LaneyChart(int BaselinePoints, double Rate, double SigmaZ)
{
    // d2: the mean range of two standard normal values.
    const double MeanRangeOfTwo = 1.128;

    /// <summary>
    /// Locks the chart on the first <see cref="XmrChart.Baseline"/> shares; null when there are fewer with something to
    /// divide by, or when all or none succeeded.
    /// </summary>
    public static LaneyChart? Lock(IEnumerable<Share> shares)
    {
        var baseline = shares.Where(share => share.Denominator > 0).Take(XmrChart.Baseline).ToList();
        var rate = baseline.Sum(share => share.Numerator) / baseline.Sum(share => share.Denominator);
        if (baseline.Count < XmrChart.Baseline || rate is <= 0 or >= 1)
        {
            return null;
        }

        var scores = baseline.Select(share => (share.Value - rate) / Sigma(rate, share.Denominator)).ToList();
        var range = scores.Zip(scores.Skip(1), (one, next) => Math.Abs(next - one)).Average();
        return new(baseline.Count, rate, range / MeanRangeOfTwo);
    }

    /// <summary>p̄ ± so many standard deviations for a period with n units; may lie outside of what is possible.</summary>
    public Interval Limits(double trials, double sigmas = 3) => Around(trials, sigmas * SigmaZ);

    /// <summary>The limits of the plain p chart, σ_z = 1.</summary>
    public Interval PlainLimits(double trials) => Around(trials, 3);

    Interval Around(double trials, double sigmas) =>
        new(Rate - sigmas * Sigma(Rate, trials), Rate + sigmas * Sigma(Rate, trials));

    static double Sigma(double rate, double trials) => Math.Sqrt(rate * (1 - rate) / trials);
}

using MathNet.Numerics.Distributions;

namespace Analytics.Warehouse.Statistics;

/// <summary>The exact tails of the binomial distribution.</summary>
public static class ExactTail
{
    /// <summary>P(R ≥ x) for R binomial: the other tail of the failures.</summary>
    public static double AtLeast(int successes, int trials, double rate) => AtMost(trials - successes, trials, 1 - rate);

    /// <summary>P(R ≤ x) for R binomial.</summary>
    public static double AtMost(int successes, int trials, double rate) =>
        // The library has no answer where it is certain.
        successes >= trials || rate <= 0 ? 1
        : rate >= 1 ? 0
        : Binomial.CDF(rate, trials, successes);
}

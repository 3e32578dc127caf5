using MathNet.Numerics.Distributions;

namespace Analytics.Warehouse.Statistics;

/// <summary>The exact binomial tail test behind <see cref="PeerSignal"/>.</summary>
public static class ExactTail
{
    /// <summary>Chance, on either side, at or under which a difference is called a signal.</summary>
    public const double Limit = 0.025;

    /// <summary>Tests x of n whole units against a common rate between 0 and 1.</summary>
    public static PeerSignal Test(int successes, int trials, double commonRate) =>
        AtMost(successes, trials, commonRate) <= Limit ? PeerSignal.Below
        : AtLeast(successes, trials, commonRate) <= Limit ? PeerSignal.Above
        : PeerSignal.Inside;

    /// <summary>P(R ≥ x) for R binomial: the other tail of the failures.</summary>
    public static double AtLeast(int successes, int trials, double rate) => AtMost(trials - successes, trials, 1 - rate);

    /// <summary>P(R ≤ x) for R binomial.</summary>
    public static double AtMost(int successes, int trials, double rate) =>
        // The library has no answer where it is certain.
        successes >= trials || rate <= 0 ? 1
        : rate >= 1 ? 0
        : Binomial.CDF(rate, trials, successes);
}

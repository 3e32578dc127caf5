using MathNet.Numerics.Distributions;

namespace Analytics.Warehouse.Statistics;

/// <summary>
/// The funnel plot of agencies of unlike size against a common rate (Spiegelhalter 2005). The exact binomial tail decides;
/// the interpolated curve is only drawn, for 1 of 1 lies above it without being a signal.
/// </summary>
public static class Funnel
{
    /// <summary>Chance on one side at or under which an agency is watched.</summary>
    public const double Watch = 0.025;

    /// <summary>Chance on one side at or under which there is reason to act.</summary>
    public const double Act = 0.001;

    /// <summary>
    /// low_998, low_95, inside, high_95 or high_998 for x of n whole units; null where the exact tail has no meaning (no
    /// units, or counts that are not whole).
    /// </summary>
    public static string? Signal(Share share, double commonRate)
    {
        if (share is not { Denominator: > 0 and <= int.MaxValue, Numerator: >= 0 } || share.Numerator > share.Denominator
            || !double.IsInteger(share.Numerator) || !double.IsInteger(share.Denominator))
        {
            return null;
        }

        var (successes, trials) = ((int)share.Numerator, (int)share.Denominator);
        var low = ExactTail.AtMost(successes, trials, commonRate);
        var high = ExactTail.AtLeast(successes, trials, commonRate);
        return low <= Act ? "low_998"
            : high <= Act ? "high_998"
            : low <= Watch ? "low_95"
            : high <= Watch ? "high_95"
            : "inside";
    }

    /// <summary>The curve within which 95% of agencies of that size lie.</summary>
    public static Interval Limits95(int trials, double commonRate) => Between(trials, commonRate, Watch);

    /// <summary>The curve within which 99.8% of agencies of that size lie.</summary>
    public static Interval Limits998(int trials, double commonRate) => Between(trials, commonRate, Act);

    static Interval Between(int trials, double commonRate, double tail) =>
        new(Limit(trials, commonRate, tail), Limit(trials, commonRate, 1 - tail));

    // The count r at which the distribution passes the chance, less the part of r's own probability that it passes by.
    static double Limit(int trials, double commonRate, double chance)
    {
        if (commonRate is <= 0 or >= 1)
        {
            return commonRate;
        }

        var (low, high) = (0, trials);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ExactTail.AtMost(middle, trials, commonRate) >= chance ? (low, middle) : (middle + 1, high);
        }

        var passed = (ExactTail.AtMost(low, trials, commonRate) - chance) / Binomial.PMF(commonRate, trials, low);
        return Math.Clamp((low - passed) / trials, 0, 1);
    }
}

namespace Analytics.Reports.Statistics;

/// <summary>The exact binomial tail test behind <see cref="PeerSignal"/>.</summary>
public static class ExactTail
{
    /// <summary>Chance, on either side, at or under which a difference is called a signal.</summary>
    public const double Limit = 0.025;

    /// <summary>Tests x of n whole units against a common rate between 0 and 1.</summary>
    public static PeerSignal Test(int successes, int trials, double commonRate) =>
        AtMost(successes, trials, commonRate) <= Limit ? PeerSignal.Below
        : AtMost(trials - successes, trials, 1 - commonRate) <= Limit ? PeerSignal.Above
        : PeerSignal.Inside;

    /// <summary>P(R ≤ x) for R binomial. P(R ≥ x) is the same of the failures.</summary>
    public static double AtMost(int successes, int trials, double rate)
    {
        if (successes >= trials || rate <= 0)
        {
            return 1;
        }

        if (rate >= 1)
        {
            return 0;
        }

        var logChance = trials * Math.Log(1 - rate);
        var sum = Math.Exp(logChance);
        for (var count = 1; count <= successes; count++)
        {
            logChance += Math.Log((trials - count + 1) / (double)count) + Math.Log(rate) - Math.Log(1 - rate);
            sum += Math.Exp(logChance);
        }

        return Math.Min(1, sum);
    }
}

using System.Numerics;

namespace Analytics.Warehouse.Statistics;

/// <summary>
/// How many tasks will be completed over the next weeks, when each week is as likely to be any of the past ones (the
/// throughput bootstrap). Few past weeks allow the exact distribution, by convolution of whole numbers of ways.
/// </summary>
public sealed class ThroughputForecast
{
    readonly IReadOnlyList<int> _past;
    readonly int _horizon;

    // Ways to complete exactly so many, of past weeks to the power of the horizon.
    readonly BigInteger[] _ways;

    /// <param name="past">Completed per past week.</param>
    /// <param name="horizon">Weeks ahead, at least one.</param>
    /// <exception cref="ArgumentException">There is no past week, no week ahead, or a week with fewer than none.</exception>
    public ThroughputForecast(IReadOnlyList<int> past, int horizon)
    {
        if (past.Count == 0 || horizon < 1 || past.Any(completed => completed < 0))
        {
            throw new ArgumentException(
                $"A forecast needs past weeks with 0 or more completed, and a horizon of 1 or more; got {past.Count} weeks and {horizon}.",
                nameof(past));
        }

        (_past, _horizon, _ways) = (past, horizon, [BigInteger.One]);
        for (var week = 0; week < horizon; week++)
        {
            _ways = Convolve(_ways, past);
        }
    }

    BigInteger All => BigInteger.Pow(_past.Count, _horizon);

    /// <summary>P(completed ≥ backlog) as a fraction in lowest terms.</summary>
    public (BigInteger Numerator, BigInteger Denominator) Fraction(int backlog)
    {
        var hits = Sum(_ways.Skip(Math.Max(0, backlog)));
        var common = BigInteger.GreatestCommonDivisor(hits, All);
        return (hits / common, All / common);
    }

    /// <summary>P(completed ≥ backlog).</summary>
    public double Probability(int backlog)
    {
        var (numerator, denominator) = Fraction(backlog);
        return Math.Exp(BigInteger.Log(numerator) - BigInteger.Log(denominator));
    }

    /// <summary>The smallest number that so many percent of the futures do not exceed; 15: reached with a chance of 85%.</summary>
    public int Percentile(int percent)
    {
        var cumulated = BigInteger.Zero;
        for (var completed = 0; completed < _ways.Length; completed++)
        {
            cumulated += _ways[completed];
            if (cumulated * 100 >= All * percent)
            {
                return completed;
            }
        }

        return _ways.Length - 1;
    }

    /// <summary>Of so many simulated futures, those that complete the backlog: one uniform number a week, in order.</summary>
    public int Hits(int backlog, int draws, ulong seed)
    {
        var chance = new SplitMix64(seed);
        var hits = 0;
        for (var draw = 0; draw < draws; draw++)
        {
            var completed = 0;
            for (var week = 0; week < _horizon; week++)
            {
                completed += _past[(int)(chance.Uniform((long)draw * _horizon + week) * _past.Count)];
            }

            hits += completed >= backlog ? 1 : 0;
        }

        return hits;
    }

    static BigInteger[] Convolve(BigInteger[] ways, IReadOnlyList<int> past)
    {
        var sum = new BigInteger[ways.Length + past.Max()];
        foreach (var completed in past)
        {
            for (var before = 0; before < ways.Length; before++)
            {
                sum[before + completed] += ways[before];
            }
        }

        return sum;
    }

    static BigInteger Sum(IEnumerable<BigInteger> ways) => ways.Aggregate(BigInteger.Zero, (sum, one) => sum + one);
}

namespace Analytics.Simulation.Chance;

/// <summary>
/// One stream of chance: the SplitMix64 generator. The same seed gives the same stream on every machine and runtime,
/// which <see cref="Random"/> does not promise.
/// </summary>
sealed class SplitMix64(ulong seed)
{
    ulong _state = seed;

    /// <summary>A stream of its own for one thing, so that adding another thing does not move this one.</summary>
    public static SplitMix64 For(ulong seed, string what)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in what)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return new SplitMix64(Mix(hash ^ Mix(seed)));
    }

    /// <summary>A stream of its own for the n-th of many things.</summary>
    public static SplitMix64 For(ulong seed, long number) => new(Mix(seed ^ Mix((ulong)number + 1)));

    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        return Mix(_state);
    }

    /// <summary>Uniform in [0, 1).</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with the given probability.</summary>
    public bool Happens(double probability) => Share() < probability;

    /// <summary>Uniform whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) =>
        least + (int)(((UInt128)Next() * (ulong)(most - least + 1)) >> 64);

    /// <summary>Whole days of waiting with the given mean: many short, few long.</summary>
    public int WaitingDays(double meanDays) => (int)(-meanDays * Math.Log(1 - Share()));

    /// <summary>One of the given, each as likely.</summary>
    public T OneOf<T>(ReadOnlySpan<T> choices) => choices[Between(0, choices.Length - 1)];

    /// <summary>A key to sort by: taking the smallest keys is a draw without replacement by weight.</summary>
    public double DrawKey(double weight) => -Math.Log(1 - Share()) / weight;

    static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}

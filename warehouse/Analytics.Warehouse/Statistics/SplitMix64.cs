namespace Analytics.Warehouse.Statistics;

/// <summary>
/// A stream of chance that any place of can be read without the places before it: the SplitMix64 generator (Steele, Lea and
/// Flood 2014), whose state is a counter. The same seed gives the same stream on every machine, however the draws are shared
/// out among processors.
/// </summary>
readonly struct SplitMix64(ulong seed)
{
    const ulong Step = 0x9E3779B97F4A7C15UL;

    /// <summary>The 64 bits at a place, from 0.</summary>
    public ulong Bits(long place)
    {
        var z = seed + Step * ((ulong)place + 1);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in [0, 1): the top 53 bits.</summary>
    public double Uniform(long place) => (Bits(place) >> 11) * (1.0 / (1UL << 53));

    /// <summary>Standard normal (Box and Muller 1958, the cosine half), made of this place and the next.</summary>
    public double Normal(long place) =>
        Math.Sqrt(-2 * Math.Log(1 - Uniform(place))) * Math.Cos(2 * Math.PI * Uniform(place + 1));
}

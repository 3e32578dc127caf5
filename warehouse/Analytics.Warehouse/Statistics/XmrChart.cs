namespace Analytics.Warehouse.Statistics;

/// <summary>
/// The chart of individual values and moving ranges (Wheeler) with limits locked on the first points, and the four rules of
/// the NHS programme Making Data Count.
/// </summary>
/// <param name="BaselinePoints">Points that the limits are made of.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="MeanMovingRange">Mean absolute difference between neighbours.</param>
public sealed record XmrChart(int BaselinePoints, double Mean, double MeanMovingRange)
{
    /// <summary>Points that lock the limits.</summary>
    public const int Baseline = 12;

    /// <summary>A point lies outside the limits.</summary>
    public const string Outside = "outside";

    /// <summary>Seven points in a row lie on one side of the mean.</summary>
    public const string Shift = "shift7";

    /// <summary>Seven points in a row rise, or fall.</summary>
    public const string Trend = "trend7";

    /// <summary>Two of three points in a row lie on one side between two and three standard deviations.</summary>
    public const string TwoOfThree = "two_of_three";

    // Three and two standard deviations by the mean range of two, 1.128: the former by custom with two decimals.
    const double Three = 2.66;
    const double Two = 2 / 1.128;

    const int Run = 7;

    /// <summary>Upper limit.</summary>
    public double Upper => Mean + Three * MeanMovingRange;

    /// <summary>Lower limit; may lie below what is possible.</summary>
    public double Lower => Mean - Three * MeanMovingRange;

    /// <summary>Two standard deviations above the mean.</summary>
    public double UpperTwoSigma => Mean + Two * MeanMovingRange;

    /// <summary>Two standard deviations below the mean.</summary>
    public double LowerTwoSigma => Mean - Two * MeanMovingRange;

    /// <summary>Locks the limits on the first <see cref="Baseline"/> values; null when there are fewer.</summary>
    public static XmrChart? Lock(IReadOnlyList<double> values)
    {
        if (values.Count < Baseline)
        {
            return null;
        }

        var baseline = values.Take(Baseline).ToList();
        return new(Baseline, baseline.Average(), baseline.Zip(baseline.Skip(1), (one, next) => Math.Abs(next - one)).Average());
    }

    /// <summary>
    /// The rules that each point is part of breaking, in the order of the constants of this type. Every point of a run is
    /// marked, also those before the one at which it was noticed.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>> Signals(IReadOnlyList<double> values)
    {
        var sides = values.Select(value => Math.Sign(value - Mean)).ToList();
        var moves = values.Select((value, place) => place == 0 ? 0 : Math.Sign(value - values[place - 1])).ToList();
        var near = values.Select(Near).ToList();
        var shifted = Runs(sides, Run, reach: 0);
        // Seven points are six moves; the point that the first move starts from belongs to them.
        var trending = Runs(moves, Run - 1, reach: 1);
        return
        [
            .. values.Select((value, place) => (IReadOnlyList<string>)
            [
                .. IsOutside(value) ? [Outside] : Array.Empty<string>(),
                .. shifted.Contains(place) ? [Shift] : Array.Empty<string>(),
                .. trending.Contains(place) ? [Trend] : Array.Empty<string>(),
                .. IsOneOfTwo(near, place) ? [TwoOfThree] : Array.Empty<string>(),
            ]),
        ];
    }

    bool IsOutside(double value) => value > Upper || value < Lower;

    // 1 and -1 between two and three standard deviations, on either side.
    int Near(double value) =>
        IsOutside(value) ? 0 : value > UpperTwoSigma ? 1 : value < LowerTwoSigma ? -1 : 0;

    // The places of every run of equal, nonzero signs that is long enough.
    static HashSet<int> Runs(List<int> signs, int length, int reach)
    {
        var places = new HashSet<int>();
        for (var start = 0; start < signs.Count;)
        {
            var end = start;
            while (end < signs.Count && signs[end] == signs[start])
            {
                end++;
            }

            if (signs[start] != 0 && end - start >= length)
            {
                places.UnionWith(Enumerable.Range(start - reach, end - start + reach));
            }

            start = end;
        }

        return places;
    }

    static bool IsOneOfTwo(List<int> near, int place) =>
        near[place] != 0
        && new[] { -2, -1, 1, 2 }.Any(step => near.ElementAtOrDefault(place + step) == near[place]);
}

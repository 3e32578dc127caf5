namespace Analytics.Reports.Charts;

/// <summary>A scale of numbers from one end to the other with the values that are marked on it.</summary>
sealed record Scale(double From, double To, IReadOnlyList<double> Marks, bool IsLog = false)
{
    /// <summary>0% to 100%; rates are drawn in percent.</summary>
    public static Scale Percent(Canvas canvas) =>
        new(0, 100, canvas.IsNarrow ? [0, 25, 50, 75, 100] : [0, 20, 40, 60, 80, 100]);

    /// <summary>From zero, or from below it where a value is, to a round number above all values; a count is marked at whole numbers.</summary>
    public static Scale FromZero(IEnumerable<double> values, int countMarks, bool isCount = false)
    {
        var all = values.Append(0).ToList();
        var (low, high) = (all.Min(), all.Max());
        if (low == high)
        {
            return new(0, 1, [0]);
        }

        var step = Math.Max(Step(high - low, countMarks), isCount ? 1 : 0);
        return Stepped(Math.Floor(low / step) * step, Math.Max(step, Math.Ceiling(high / step) * step), step);
    }

    /// <summary>From value to value; the marks are the round numbers between.</summary>
    public static Scale Between(double low, double high, int countMarks)
    {
        var step = Step(high - low, countMarks);
        return new(low, high, [.. Stepped(Math.Ceiling(low / step) * step, high, step).Marks]);
    }

    /// <summary>A scale of equal ratios between two numbers above zero.</summary>
    public static Scale Log(double low, double high)
    {
        var decades = Enumerable.Range((int)Math.Floor(Math.Log10(low)), 1 + (int)Math.Ceiling(Math.Log10(high / low) + 1));
        var digits = high / low > 200 ? new[] { 1 } : [1, 2, 5];
        var marks = from power in decades from digit in digits select digit * Math.Pow(10, power);
        return new(low, high, [.. marks.Where(mark => mark >= low && mark <= high)], IsLog: true);
    }

    /// <summary>0 at one end, 1 at the other; what lies outside is drawn at the end.</summary>
    public double Part(double value) => Math.Clamp(
        IsLog ? Math.Log(Math.Max(value, From) / From) / Math.Log(To / From) : (value - From) / (To - From), 0, 1);

    /// <summary>The axis, unseen: <see cref="Ruler"/> draws it, because numbers are printed in the language of the canvas.</summary>
    public object Axis => new { type = IsLog ? "log" : "value", min = From, max = To, show = false };

    static Scale Stepped(double low, double high, double step) =>
        new(low, high, [.. Enumerable.Range(0, (int)Math.Floor((high - low) / step + 1e-9) + 1).Select(place => Math.Round(low + place * step, 9))]);

    // The largest of 1, 2 and 5 times a power of ten that gives enough marks.
    static double Step(double span, int countMarks)
    {
        var rough = span / countMarks;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        return power * (rough / power <= 1 ? 1 : rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10);
    }
}

namespace Analytics.Reports.Charts;

/// <summary>Intervals as thin lines, one per category that has one; ends are fractions.</summary>
static class Whiskers
{
    public static object Vertical(IEnumerable<(double? Low, double? High)> intervals) =>
        Draw(intervals.Select((ends, index) => (ends, From: new[] { index, ends.Low * 100 }, To: new[] { index, ends.High * 100 })));

    public static object Horizontal(IEnumerable<(double? Low, double? High)> intervals) =>
        Draw(intervals.Select((ends, index) => (ends, From: new[] { ends.Low * 100, index }, To: new[] { ends.High * 100, index })));

    static object Draw(IEnumerable<((double? Low, double? High) Ends, double?[] From, double?[] To)> lines) => new
    {
        type = "lines",
        coordinateSystem = "cartesian2d",
        silent = true,
        z = 3,
        lineStyle = new { color = Theme.Grey, width = 2, opacity = 1 },
        data = lines
            .Where(line => line.Ends is { Low: not null, High: not null })
            .Select(line => new { coords = new[] { line.From, line.To } }),
    };
}

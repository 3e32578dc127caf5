namespace Analytics.Reports.Charts;

/// <summary>Plan and actual from the start of the year on one scale from zero: the plan dashed, the actual solid, both named at their ends.</summary>
public static class CumulativeLines
{
    /// <summary>Draws the months in the order given; the unit is that of both series.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<CumulativePoint> points, string unit)
    {
        var values = points.SelectMany(point => new[] { point.Plan, point.Actual }).OfType<double>().ToList();
        if (values.Count == 0)
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_plan"));
        }

        var scale = Scale.FromZero(values, 5);
        var left = 12 + scale.Marks.Max(mark => canvas.TextWidth(Number(canvas, unit, mark)));
        var plot = new Plot(left, 30, canvas.Width - left - (8 + Math.Max(70, Math.Max(canvas.TextWidth(Number(canvas, unit, values.Max())), canvas.TextWidth(Number(canvas, unit, values.Min())) + 16))), canvas.IsNarrow ? 190 : 230);
        return new(id + canvas.Suffix, canvas.Width, (int)plot.Bottom + 44, new
        {
            grid = plot.Grid,
            xAxis = MonthMarks.Axis(canvas, [.. points.Select(point => point.EndDate)], plot.Width),
            yAxis = scale.Axis,
            graphic = Ends(canvas, plot, scale, points, unit).Append(Annotation.Text(canvas, 0, 9, Suffix(canvas, unit), colour: Theme.Muted, smaller: 1)),
            series = new[]
            {
                Ruler.Y(canvas, scale, mark => Number(canvas, unit, mark)),
                Line(points, point => point.Plan, Theme.Muted, "dashed"),
                Line(points, point => point.Actual, Theme.Blue, "solid"),
            },
        });
    }

    // The unit is said once, above the scale.
    static string Number(Canvas canvas, string unit, double value) => canvas.Words.Units.Limit(unit, value).Split(' ')[0];

    static string Suffix(Canvas canvas, string unit) => string.Join(' ', canvas.Words.Units.Limit(unit, 1).Split(' ').Skip(1));

    static object Line(IReadOnlyList<CumulativePoint> points, Func<CumulativePoint, double?> value, string colour, string dash)
    {
        var last = LastOf(points, value);
        return new
        {
            type = "line",
            silent = true,
            z = dash == "solid" ? 4 : 3,
            symbol = "circle",
            lineStyle = new { color = colour, type = dash, width = dash == "solid" ? 2.5 : 1.8 },
            itemStyle = new { color = colour },
            data = points.Select((point, index) => new { value = value(point), symbolSize = index == last ? 9 : 0 }),
        };
    }

    static IEnumerable<object> Ends(Canvas canvas, Plot plot, Scale scale, IReadOnlyList<CumulativePoint> points, string unit)
    {
        var ends = new[]
        {
            (Index: LastOf(points, point => point.Plan), Value: points.LastOrDefault(point => point.Plan is not null)?.Plan, Key: "plan", Colour: Theme.Muted),
            (Index: LastOf(points, point => point.Actual), Value: points.LastOrDefault(point => point.Actual is not null)?.Actual, Key: "actual", Colour: Theme.Blue),
        }.Where(end => end.Index >= 0).ToList();
        var places = Spread.Apart([.. ends.Select(end => plot.Y(scale, end.Value!.Value))], 36, plot.Top + 12, plot.Bottom - 12);
        return ends.Select((end, index) => Annotation.Text(
            canvas, plot.Left + (end.Index + 0.5) * plot.Width / points.Count + 10, places[index],
            $"{canvas.Words.Say("chart." + end.Key)}\n{canvas.Words.Units.Value(unit, end.Value!.Value).Split(' ')[0]}", colour: end.Colour, bold: true));
    }

    static int LastOf(IReadOnlyList<CumulativePoint> points, Func<CumulativePoint, double?> value) =>
        points.Select((point, index) => value(point) is null ? -1 : index).Max();
}

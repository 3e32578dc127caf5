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
        var right = 24 + values.Select(value => Value(canvas, unit, value)).Append(canvas.Words.Say("chart.actual")).Max(text => canvas.TextWidth(text));
        var plot = new Plot(left, 30, canvas.Width - left - right, canvas.IsNarrow ? 190 : 230);
        return new(id + canvas.Suffix, canvas.Width, (int)plot.Bottom + 44, new
        {
            grid = plot.Grid,
            xAxis = MonthMarks.Axis(canvas, [.. points.Select(point => point.EndDate)], plot.Width),
            yAxis = scale.Axis,
            graphic = Ends(canvas, plot, scale, points, unit).Append(Annotation.Small(canvas, 0, 9, Suffix(canvas, unit))),
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

    static string Value(Canvas canvas, string unit, double value) => canvas.Words.Units.Value(unit, value).Split(' ')[0];

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
        var ends = new (string Key, string Colour, Func<CumulativePoint, double?> Value)[]
        {
            ("plan", Theme.Muted, point => point.Plan), ("actual", Theme.Blue, point => point.Actual),
        }
            .Select(end => (end.Key, end.Colour, Index: LastOf(points, end.Value), end.Value))
            .Where(end => end.Index >= 0)
            .Select(end => (end.Key, end.Colour, end.Index, Value: end.Value(points[end.Index])!.Value))
            .ToList();
        var places = Spread.Apart([.. ends.Select(end => plot.Y(scale, end.Value))], 36, plot.Top + 12, plot.Bottom - 12);
        return ends.Select((end, index) =>
        {
            var x = plot.Left + (end.Index + 0.5) * plot.Width / points.Count + 10;
            var text = $"{canvas.Words.Say("chart." + end.Key)}\n{Value(canvas, unit, end.Value)}";
            return Annotation.Text(canvas, x, places[index], text, colour: end.Colour, bold: true);
        });
    }

    static int LastOf(IReadOnlyList<CumulativePoint> points, Func<CumulativePoint, double?> value) =>
        points.Select((point, index) => value(point) is null ? -1 : index).Max();
}

using Analytics.Reports.Wording;

namespace Analytics.Reports.Charts;

/// <summary>
/// The part that is done by days since the start, 1 − Ŝ(t), as steps; named at their ends, told apart by line style. The
/// median is marked where a curve passes 50%, with its days.
/// </summary>
public static class SurvivalSteps
{
    const int MostCurves = 5;

    static readonly (string Colour, object Dash)[] Styles =
    [
        (Theme.Blue, "solid"), (Theme.Orange, new[] { 12, 4 }), (Theme.Ink, new[] { 5, 3 }), (Theme.Grey, "solid"), (Theme.Blue, new[] { 2, 3 }),
    ];

    /// <summary>Draws the first five groups that have at least five tasks.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<SurvivalCurve> curves)
    {
        var shown = curves
            .Where(curve => curve.Count >= Language.SmallestPercentageBase && curve.Steps.Count > 0)
            .Take(MostCurves)
            .OrderBy(curve => curve.Median ?? double.MaxValue)
            .ThenBy(curve => curve.Steps[^1].Day)
            .ToList();
        if (shown.Count == 0)
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_durations"));
        }

        var left = canvas.IsNarrow ? 40 : 48;
        var right = canvas.IsNarrow ? 134 : 230;
        var plot = new Plot(left, 14, canvas.Width - left - right, canvas.IsNarrow ? 210 : 260);
        var days = Scale.FromZero(shown.Select(curve => (double)curve.Steps[^1].Day), canvas.IsNarrow ? 4 : 6, isCount: true);
        return new(id + canvas.Suffix, canvas.Width, (int)plot.Bottom + 62, new
        {
            grid = plot.Grid,
            xAxis = days.Axis,
            yAxis = Scale.Percent(canvas).Axis,
            graphic = Ends(canvas, plot, shown)
                .Concat(Medians(canvas, plot, days, shown))
                .Append(Annotation.Small(canvas, plot.Right, plot.Bottom + 34, canvas.Words.Say("chart.days_since_start"), "right"))
                .Append(Annotation.Small(canvas, 0, plot.Bottom + 52, canvas.Words.Say("chart.median_key"))),
            series = new[]
            {
                Ruler.X(canvas, days, canvas.Words.Count),
                Ruler.Y(canvas, Scale.Percent(canvas), Ruler.Percent),
            }.Concat(shown.Select(Steps)).Append(MedianMarks(shown, days)),
        });
    }

    static double Done(SurvivalStep step) => Math.Clamp(1 - step.Survival, 0, 1) * 100;

    static object Steps(SurvivalCurve curve, int index) => new
    {
        type = "line",
        silent = true,
        z = 3,
        step = "end",
        symbol = "none",
        lineStyle = new { color = Styles[index].Colour, type = Styles[index].Dash, width = 2 },
        data = curve.Steps.Select(step => new[] { step.Day, Math.Round(Done(step), 3) }).Prepend([0, 0]),
    };

    static object MedianMarks(List<SurvivalCurve> curves, Scale days) => new
    {
        type = "scatter",
        silent = true,
        z = 5,
        symbol = "circle",
        symbolSize = 9,
        data = curves.Select((curve, index) => (curve.Median, index)).Where(curve => curve.Median <= days.To).Select(curve => new
        {
            value = new[] { curve.Median, 50 },
            itemStyle = new { color = "#ffffff", borderColor = Styles[curve.index].Colour, borderWidth = 2, opacity = 1 },
        }),
    };

    static IEnumerable<object> Medians(Canvas canvas, Plot plot, Scale days, List<SurvivalCurve> curves)
    {
        var field = new TextField(canvas, plot);
        var medians = curves.Where(curve => curve.Median <= days.To).Select(curve => curve.Median!.Value).Distinct().Order().ToList();
        var y = plot.Y(Scale.Percent(canvas), 50);
        foreach (var median in medians)
        {
            field.Take(plot.X(days, median), y, 6);
        }

        foreach (var median in medians)
        {
            var text = canvas.Words.Count(median);
            if (field.Place(plot.X(days, median), y + canvas.FontSize, text, 7) is { } place)
            {
                yield return Annotation.Text(canvas, place.Left, place.Middle, text, bold: true);
            }
        }
    }

    // Each name has a piece of its line before it: ends of curves often meet at the top.
    static IEnumerable<object> Ends(Canvas canvas, Plot plot, List<SurvivalCurve> curves)
    {
        var wanted = curves.Select(curve => plot.Y(Scale.Percent(canvas), Done(curve.Steps[^1]))).ToList();
        var places = Spread.Apart(wanted, 36, plot.Top + 10, plot.Bottom - 10);
        var x = plot.Right + 36;
        for (var index = 0; index < curves.Count; index++)
        {
            var count = canvas.Counted("n", curves[index].Count);
            var y = Math.Round(places[index] - 8, 1);
            yield return new
            {
                type = "line",
                silent = true,
                shape = new { x1 = plot.Right + 10, x2 = plot.Right + 32, y1 = y, y2 = y },
                style = new { stroke = Styles[index].Colour, lineWidth = 2.5, lineDash = Styles[index].Dash },
            };
            yield return Annotation.Text(canvas, x, y, canvas.Cut(curves[index].Name, canvas.Width - x));
            yield return Annotation.Small(canvas, x, places[index] + 8, count);
        }
    }
}

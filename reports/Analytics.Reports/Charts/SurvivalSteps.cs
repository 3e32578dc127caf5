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
        (Theme.Blue, "solid"), (Theme.Orange, "solid"), (Theme.Ink, new[] { 7, 4 }), (Theme.Grey, "solid"), (Theme.Blue, new[] { 2, 3 }),
    ];

    /// <summary>Draws the first five groups that have at least five tasks.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<SurvivalCurve> curves)
    {
        var shown = curves.Where(curve => curve.Count >= Language.SmallestPercentageBase && curve.Steps.Count > 0).Take(MostCurves).ToList();
        if (shown.Count == 0)
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_durations"));
        }

        var left = canvas.IsNarrow ? 40 : 48;
        var right = canvas.IsNarrow ? 118 : 210;
        var plot = new Plot(left, 14, canvas.Width - left - right, canvas.IsNarrow ? 210 : 260);
        var days = Scale.FromZero(shown.Select(curve => (double)curve.Steps[^1].Day), canvas.IsNarrow ? 4 : 6);
        return new(id + canvas.Suffix, canvas.Width, (int)plot.Bottom + 46, new
        {
            grid = plot.Grid,
            xAxis = days.Axis,
            yAxis = Scale.Percent(canvas).Axis,
            graphic = Ends(canvas, plot, days, shown)
                .Concat(Medians(canvas, plot, days, shown))
                .Append(Annotation.Text(canvas, plot.Right, plot.Bottom + 34, canvas.Words.Say("chart.days_since_start"), "right", Theme.Muted, smaller: 1)),
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
            var text = canvas.Words.Units.Value("days", median);
            if (field.Place(plot.X(days, median), y + canvas.FontSize, text, 7) is { } place)
            {
                yield return Annotation.Text(canvas, place.Left, place.Middle, text, bold: true);
            }
        }
    }

    static IEnumerable<object> Ends(Canvas canvas, Plot plot, Scale days, List<SurvivalCurve> curves)
    {
        var wanted = curves.Select(curve => plot.Y(Scale.Percent(canvas), Done(curve.Steps[^1]))).ToList();
        var places = Spread.Apart(wanted, 34, plot.Top + 8, plot.Bottom - 8);
        var x = plot.Right + 16;
        for (var index = 0; index < curves.Count; index++)
        {
            var curve = curves[index];
            var count = canvas.Words.Say("chart.n", ("count", canvas.Words.Count(curve.Count)));
            yield return Annotation.Line(Theme.Pale, (plot.X(days, curve.Steps[^1].Day) + 2, wanted[index]), (plot.Right + 2, wanted[index]), (x - 3, places[index]));
            yield return Annotation.Text(canvas, x, places[index], canvas.Cut(curve.Name, canvas.Width - x) + "\n" + count, colour: index == 1 ? Theme.Ink : Styles[index].Colour);
        }
    }
}

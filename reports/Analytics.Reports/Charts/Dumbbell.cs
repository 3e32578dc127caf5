using Analytics.Reports.Wording;

namespace Analytics.Reports.Charts;

/// <summary>
/// Measures of unlike units before and now: a hollow circle for the baseline, a filled one for now, both with their
/// value, the change at the right. One scale for all: the baseline is 100%.
/// </summary>
public static class Dumbbell
{
    const double WidestLinear = 10;

    /// <summary>Draws the rows in the order given; a row without a baseline above zero has its values alone.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<DumbbellRow> rows)
    {
        if (!rows.Any(row => row.Ratio is not null))
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_baseline"));
        }

        var shown = rows.Take(RowPlot.MostRows).ToList();
        var values = shown.Select(row => (Baseline: Value(canvas, row, row.Baseline), Now: Value(canvas, row, row.Now))).ToList();
        var side = values.SelectMany(row => new[] { row.Baseline, row.Now }).Max(text => canvas.TextWidth(text)) + 12;
        var changes = shown.Select(row => row.Ratio is { } ratio ? canvas.Words.Units.Value("change", ratio - 1) : Language.Nothing).ToList();
        var beside = canvas.IsNarrow ? 14 : side;
        var right = beside + changes.Max(text => canvas.TextWidth(text)) + 12;
        var plot = new RowPlot(canvas, rows.Select(row => row.Name), canvas.IsNarrow ? 46 : 32, beside, right, top: 22, bottom: 26);
        var scale = Ratios(shown, canvas);
        return new(id + canvas.Suffix, canvas.Width, plot.Height, new
        {
            grid = plot.Plot.Grid,
            xAxis = scale.Axis,
            yAxis = plot.Axis,
            graphic = plot.Names()
                .Concat(shown.SelectMany((row, index) => Ends(canvas, plot, scale, row, index, values[index])))
                .Concat(changes.Select((change, row) => Annotation.Text(canvas, canvas.Width, plot.Y(row), change, "right", bold: true)))
                .Append(Annotation.Line(Theme.Ink, (plot.Plot.X(scale, 100), 20), (plot.Plot.X(scale, 100), plot.Plot.Bottom)))
                .Append(Title(canvas, plot.Plot.X(scale, 100))),
            series = new[]
            {
                Ruler.BelowRows(canvas, scale, mark => canvas.Words.Brief(mark) + "%"),
                Bars(shown),
                Circles(shown, row => 100, "#ffffff"),
                Circles(shown, row => row.Ratio!.Value * 100, Theme.Blue),
            },
        });
    }

    static string Value(Canvas canvas, DumbbellRow row, double value) => canvas.Words.Units.Value(row.Unit, value);

    static object Title(Canvas canvas, double x)
    {
        var title = canvas.Words.Say("chart.baseline_is_100");
        var half = canvas.TextWidth(title) / 2.0;
        return Annotation.Text(canvas, Math.Clamp(x, half, canvas.Width - half), 10, title, "center", Theme.Muted);
    }

    static Scale Ratios(List<DumbbellRow> rows, Canvas canvas)
    {
        var ratios = rows.Where(row => row.Ratio is not null).Select(row => row.Ratio!.Value * 100).Append(100).ToList();
        var (low, high) = (ratios.Min(), ratios.Max());
        if (low > 0 && high / low > WidestLinear)
        {
            return Scale.Log(low, high);
        }

        var margin = high > low ? (high - low) * 0.05 : 20;
        return Scale.Between(low - margin, high + margin, canvas.IsNarrow ? 3 : 5);
    }

    static IEnumerable<object> Ends(Canvas canvas, RowPlot plot, Scale scale, DumbbellRow row, int index, (string Baseline, string Now) values)
    {
        var y = plot.Y(index);
        if (row.Ratio is not { } ratio)
        {
            yield return Annotation.Text(canvas, plot.Plot.X(scale, 100) + 9, y, values.Now);
            yield break;
        }

        var (baseline, now) = (plot.Plot.X(scale, 100), plot.Plot.X(scale, ratio * 100));
        if (canvas.IsNarrow)
        {
            var widest = Math.Max(canvas.TextWidth(values.Baseline), canvas.TextWidth(values.Now));
            var places = Spread.Apart([now, baseline], widest + 8, widest / 2.0, canvas.Width - 52 - widest / 2.0);
            yield return Annotation.Text(canvas, places[1], y + 18, values.Baseline, "center", Theme.Muted);
            yield return Annotation.Text(canvas, places[0], y + 18, values.Now, "center", bold: true);
            yield break;
        }

        var isLess = ratio <= 1;
        var sign = isLess ? 1 : -1;
        yield return Annotation.Text(canvas, baseline + 9 * sign, y, values.Baseline, isLess ? "left" : "right", Theme.Muted);
        yield return Annotation.Text(canvas, now - 9 * sign, y, values.Now, isLess ? "right" : "left", bold: true);
    }

    static object Bars(List<DumbbellRow> rows) => new
    {
        type = "lines",
        coordinateSystem = "cartesian2d",
        silent = true,
        z = 3,
        lineStyle = new { color = Theme.Grey, width = 3, opacity = 1 },
        data = Known(rows).Select(row => new
        {
            coords = new[] { new double[] { 100, row.Index }, [row.Row.Ratio!.Value * 100, row.Index] },
        }),
    };

    static object Circles(List<DumbbellRow> rows, Func<DumbbellRow, double> value, string colour) => new
    {
        type = "scatter",
        silent = true,
        z = 5,
        symbol = "circle",
        symbolSize = 12,
        itemStyle = new { color = colour, borderColor = Theme.Blue, borderWidth = 2, opacity = 1 },
        data = Known(rows).Select(row => new[] { value(row.Row), row.Index }),
    };

    static IEnumerable<(DumbbellRow Row, int Index)> Known(List<DumbbellRow> rows) =>
        rows.Select((row, index) => (row, index)).Where(row => row.row.Ratio is not null);
}

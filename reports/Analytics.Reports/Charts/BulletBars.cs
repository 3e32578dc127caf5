using Analytics.Reports.Wording;

namespace Analytics.Reports.Charts;

/// <summary>
/// How much of each target is reached: a bar from zero, a line at the target, a tick where the trajectory should be by
/// now. A bar short of its tick is hatched. What passes twice the target ends at the edge with an arrow.
/// </summary>
public static class BulletBars
{
    const double Most = 2;
    const int WidestValues = 250;

    /// <summary>Draws the targets in the order given.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<BulletRow> rows)
    {
        if (rows.Count == 0)
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_targets"));
        }

        var shown = rows.Take(RowPlot.MostRows).ToList();
        var right = canvas.IsNarrow
            ? 72
            : 12 + Math.Clamp(shown.Max(row => canvas.TextWidth(Values(canvas, row), 1)), 70, WidestValues);
        var foot = shown.Any(row => row.Expected is not null) ? 28 : 8;
        var plot = new RowPlot(canvas, rows.Select(row => row.Name), canvas.IsNarrow ? 42 : 40, left: 0, right, top: 24, foot);
        var longest = shown.SelectMany(row => new[] { row.Attainment, row.Expected ?? 0 }).Where(double.IsFinite).Append(1).Max();
        var scale = new Scale(0, Math.Min(Most, Math.Max(1.05, longest)), []);
        return new(id + canvas.Suffix, canvas.Width, plot.Height, new
        {
            grid = plot.Plot.Grid,
            xAxis = scale.Axis,
            yAxis = plot.Axis,
            graphic = plot.Names().Concat(Texts(canvas, plot, scale, shown)),
            series = new[]
            {
                Bars(shown),
                Symbols(shown, row => row.Expected, "rect", [3, 24], Theme.Ink),
                Symbols(shown, row => row.Attainment > scale.To ? scale.To : null, "triangle", [12, 9], "#ffffff"),
            },
        });
    }

    static string Values(Canvas canvas, BulletRow row) =>
        canvas.Words.Say("chart.actual_of_target", ("actual", row.ActualText), ("target", row.TargetText));

    static object Bars(List<BulletRow> rows) => new
    {
        type = "bar",
        silent = true,
        barWidth = 16,
        showBackground = true,
        backgroundStyle = new { color = Theme.Rule },
        data = rows.Select(row => new
        {
            value = double.IsFinite(row.Attainment) ? Math.Max(0, row.Attainment) : (double?)null,
            itemStyle = new { color = IsShort(row) ? Theme.Orange : Theme.Blue, decal = IsShort(row) ? Hatch.Stripes : null },
        }),
    };

    static bool IsShort(BulletRow row) => row.Attainment < (row.Expected ?? 1);

    static object Symbols(List<BulletRow> rows, Func<BulletRow, double?> place, string symbol, int[] size, string colour) => new
    {
        type = "scatter",
        silent = true,
        z = 6,
        symbol,
        symbolSize = size,
        symbolRotate = symbol == "triangle" ? -90 : 0,
        symbolOffset = symbol == "triangle" ? new[] { -9, 0 } : [0, 0],
        itemStyle = new { color = colour, opacity = 1, borderColor = "#ffffff", borderWidth = 1 },
        data = rows
            .Select((row, index) => (place: place(row), index))
            .Where(row => row.place is { } value && double.IsFinite(value))
            .Select(row => new[] { Math.Max(0, row.place!.Value), row.index }),
    };

    static IEnumerable<object> Texts(Canvas canvas, RowPlot plot, Scale scale, List<BulletRow> rows)
    {
        var target = plot.Plot.X(scale, 1);
        var title = canvas.Words.Say("chart.target_reached");
        yield return Annotation.Line(Theme.Ink, 5, (target, 20), (target, plot.Plot.Bottom));
        yield return Annotation.Text(canvas, Math.Min(target, canvas.Width - canvas.TextWidth(title) / 2.0), 10, title, "center", Theme.Muted);
        if (rows.Any(row => row.Expected is not null))
        {
            yield return Annotation.Small(canvas, plot.Plot.Left, plot.Plot.Bottom + 14, canvas.Words.Say("chart.trajectory_tick"));
        }

        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            var share = double.IsFinite(row.Attainment) ? canvas.Words.Percent(row.Attainment) : Language.Nothing;
            var values = Values(canvas, row);
            if (canvas.IsNarrow)
            {
                yield return Annotation.Text(canvas, canvas.Width, plot.Y(index), share, "right", bold: true);
                yield return Annotation.Small(canvas, 0, plot.Y(index) + 17, canvas.Cut(values, canvas.Width, 1));
            }
            else
            {
                yield return Annotation.Text(canvas, plot.Plot.Right + 10, plot.Y(index) - 8, share, bold: true);
                yield return Annotation.Small(canvas, plot.Plot.Right + 10, plot.Y(index) + 8, canvas.Cut(values, WidestValues, 1));
            }
        }
    }
}

using Analytics.Reports.Wording;

namespace Analytics.Reports.Charts;

/// <summary>
/// Shares as dots with their intervals on a full 0–100% scale, the target as a tick, x/n at the right. A row with fewer
/// than five units has x/n alone.
/// </summary>
public static class DotIntervals
{
    /// <summary>Draws the rows in the order given.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<DotRow> rows)
    {
        if (!rows.Any(row => row.Denominator > 0))
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_shares"));
        }

        var shown = rows.Take(RowPlot.MostRows).ToList();
        var room = Math.Min(
            canvas.IsNarrow ? 140 : 220,
            shown.SelectMany(row => new[] { End(canvas, row), row.Note ?? "" }).Max(text => canvas.TextWidth(text)));
        var plot = new RowPlot(canvas, rows.Select(row => row.Name), 36, 12, room + 16, 4, 28);
        var scale = Scale.Percent(canvas);
        return new(id + canvas.Suffix, canvas.Width, plot.Height, new
        {
            grid = plot.Plot.Grid,
            xAxis = scale.Axis,
            yAxis = plot.Axis,
            graphic = plot.Names()
                .Concat(shown.Any(row => row.Target is not null) ? [Key(canvas, plot)] : [])
                .Concat(shown.SelectMany((row, index) => Texts(canvas, plot, row, index, room))),
            series = new[]
            {
                Ruler.BelowRows(canvas, scale, Ruler.Percent),
                Whiskers.Horizontal(shown.Select(row => row.HasRate ? (row.Low, row.High) : (null, null))),
                Targets(plot, shown),
                Dots(shown),
            },
        });
    }

    static string End(Canvas canvas, DotRow row) =>
        row.HasRate ? $"{canvas.Words.Percent(row.Value!.Value)} ({canvas.Words.Fraction(row.Numerator, row.Denominator)})"
        : row.Denominator > 0 ? canvas.Words.Fraction(row.Numerator, row.Denominator)
        : Language.Nothing;

    static IEnumerable<object> Texts(Canvas canvas, RowPlot plot, DotRow row, int index, int room)
    {
        var x = canvas.Width - room;
        var lower = canvas.IsNarrow ? 4 : 0;
        var isOne = string.IsNullOrEmpty(row.Note);
        yield return Annotation.Text(canvas, x, plot.Y(index) - (isOne ? 0 : 8 - lower), End(canvas, row));
        if (!isOne)
        {
            yield return Annotation.Small(canvas, x, plot.Y(index) + 8 + lower, canvas.Cut(row.Note!, room));
        }
    }

    static object Key(Canvas canvas, RowPlot plot) =>
        Annotation.Small(canvas, canvas.Width, plot.Plot.Bottom + 15, canvas.Words.Say("chart.target_tick"), "right");

    static object Targets(RowPlot plot, List<DotRow> rows) => new
    {
        type = "scatter",
        silent = true,
        z = 4,
        symbol = "rect",
        symbolSize = new[] { 2.5, plot.Pitch * 0.5 },
        itemStyle = new { color = Theme.Ink, opacity = 1 },
        data = rows
            .Select((row, index) => (row.Target, index))
            .Where(row => row.Target is not null)
            .Select(row => new[] { row.Target!.Value * 100, row.index }),
    };

    static object Dots(List<DotRow> rows) => new
    {
        type = "scatter",
        silent = true,
        z = 5,
        symbol = "circle",
        symbolSize = 11,
        itemStyle = new { color = Theme.Blue, borderColor = "#ffffff", borderWidth = 1, opacity = 1 },
        data = rows
            .Select((row, index) => (row, index))
            .Where(row => row.row.HasRate)
            .Select(row => new[] { row.row.Value!.Value * 100, row.index }),
    };
}

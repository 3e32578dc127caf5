namespace Analytics.Reports.Charts;

/// <summary>
/// Shares before and now as lines between two columns, named and valued at both ends. With more than ten, those that
/// moved most are named; the others are thin lines.
/// </summary>
public static class SlopeLines
{
    const int MostNamed = 10;

    /// <summary>Draws the rows that have a share; the columns are headed by the names of the two periods.</summary>
    public static Chart Draw(string id, Canvas canvas, string before, string now, IReadOnlyList<SlopeRow> rows)
    {
        var shown = rows
            .Where(row => row.Before is not null || row.Now is not null)
            .OrderByDescending(row => row is { Before: { } from, Now: { } to } ? Math.Abs(to - from) : -1)
            .ThenBy(row => row.Name, StringComparer.Ordinal)
            .ToList();
        if (shown.Count == 0)
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_slopes"));
        }

        var side = canvas.IsNarrow ? 52 : 260;
        var right = canvas.IsNarrow ? 172 : 260;
        var plot = new Plot(side, 40, canvas.Width - side - right, canvas.IsNarrow ? 260 : 280);
        var values = shown.SelectMany(row => new[] { row.Before, row.Now }).OfType<double>().ToList();
        var shares = values.Max() > values.Min() ? new Scale(values.Min(), values.Max(), []) : new Scale(values.Min() - 0.1, values.Min() + 0.1, []);
        return new(id + canvas.Suffix, canvas.Width, (int)plot.Bottom + 14, new
        {
            grid = plot.Grid,
            xAxis = new { type = "value", min = 0, max = 1, show = false },
            yAxis = shares.Axis,
            graphic = Columns(canvas, plot, before, now)
                .Concat(Ends(canvas, plot, shares, [.. shown.Take(MostNamed)], row => row.Before, isLeft: true))
                .Concat(Ends(canvas, plot, shares, [.. shown.Take(MostNamed)], row => row.Now, isLeft: false)),
            series = shown.Take(MostNamed).Select(Line).Reverse().Prepend(Others(shown.Skip(MostNamed))),
        });
    }

    static IEnumerable<object> Columns(Canvas canvas, Plot plot, string before, string now) =>
    [
        Annotation.Line(Theme.Grey, (plot.Left, 26), (plot.Left, plot.Bottom + 8)),
        Annotation.Line(Theme.Grey, (plot.Right, 26), (plot.Right, plot.Bottom + 8)),
        Annotation.Text(canvas, canvas.IsNarrow ? 0 : plot.Left, 12, canvas.Cut(before, 160), canvas.IsNarrow ? "left" : "center", bold: true),
        Annotation.Text(canvas, plot.Right, 12, canvas.Cut(now, 160), canvas.IsNarrow ? "left" : "center", bold: true),
    ];

    static object Others(IEnumerable<SlopeRow> rows) => new
    {
        type = "lines",
        coordinateSystem = "cartesian2d",
        silent = true,
        z = 2,
        lineStyle = new { color = Theme.Pale, width = 1, opacity = 1 },
        data = rows
            .Where(row => row is { Before: not null, Now: not null })
            .Select(row => new { coords = new[] { new[] { 0, row.Before }, [1, row.Now] } }),
    };

    static object Line(SlopeRow row)
    {
        var change = (row.Now ?? 0) - (row.Before ?? 0);
        var colour = row.Before is null || row.Now is null || change == 0 ? Theme.Grey : change > 0 ? Theme.Blue : Theme.Orange;
        return new
        {
            type = "line",
            silent = true,
            z = 4,
            symbol = "circle",
            symbolSize = 8,
            lineStyle = new { color = colour, width = 2 },
            itemStyle = new { color = colour },
            data = new[] { new[] { 0, row.Before }, [1, row.Now] }.Where(point => point[1] is not null),
        };
    }

    static IEnumerable<object> Ends(Canvas canvas, Plot plot, Scale shares, List<SlopeRow> rows, Func<SlopeRow, double?> share, bool isLeft)
    {
        var known = rows.Where(row => share(row) is not null).ToList();
        var places = Spread.Apart([.. known.Select(row => plot.Y(shares, share(row)!.Value))], 17, plot.Top - 2, plot.Bottom + 4);
        return known.Select((row, index) =>
        {
            var value = canvas.Words.Percent(share(row)!.Value);
            var room = (isLeft ? plot.Left : canvas.Width - plot.Right) - 22 - canvas.TextWidth(value);
            var text = isLeft
                ? canvas.IsNarrow ? value : $"{canvas.Cut(row.Name, room)}  {value}"
                : $"{value}  {canvas.Cut(row.Name, room)}";
            return Annotation.Text(canvas, isLeft ? plot.Left - 9 : plot.Right + 9, places[index], text, isLeft ? "right" : "left");
        });
    }
}

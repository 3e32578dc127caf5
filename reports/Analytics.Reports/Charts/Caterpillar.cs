namespace Analytics.Reports.Charts;

/// <summary>
/// An index of agencies from 0 to 100 with its 5–95% intervals, by tier, then value. A grey dot cannot be told from the
/// group; those that can are triangles and named. Up to forty agencies are all named; more make thin rows.
/// </summary>
public static class Caterpillar
{
    const int MostNamed = 40;
    const int NameHeight = 18;
    const double TallestThin = 450;

    /// <summary>Draws all agencies.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<IndexRow> rows)
    {
        if (rows.Count == 0)
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_index"));
        }

        var ordered = rows
            .OrderBy(row => row.Tier)
            .ThenByDescending(row => row.Value)
            .ThenBy(row => row.AgencyId, StringComparer.Ordinal)
            .ToList();
        var isThin = rows.Count > MostNamed;
        var height = isThin ? Math.Min(TallestThin, rows.Count * 8) : rows.Count * NameHeight;
        var middle = ordered.Select(row => row.Value).Order().ElementAt(rows.Count / 2);
        var named = Named(ordered, (int)(height / NameHeight), isThin);
        var names = named.Select(index => canvas.Cut(ordered[index].Name, canvas.LabelWidth)).ToList();
        var gutter = canvas.Gutter(names) + (isThin ? 14 : 0);
        var plot = new Plot(gutter, 8, canvas.Width - gutter - (canvas.IsNarrow ? 58 : 72), height);
        return new(id + canvas.Suffix, canvas.Width, (int)plot.Bottom + (named.Count < ordered.Count(row => row.IsSeparable) ? 64 : 48), new
        {
            grid = plot.Grid,
            xAxis = Scale.Percent(canvas).Axis,
            yAxis = new { type = "value", inverse = true, min = -0.5, max = ordered.Count - 0.5, show = false },
            graphic = Names(canvas, plot, ordered, named, names)
                .Concat(Tiers(canvas, plot, ordered))
                .Concat(Foot(canvas, plot, ordered, named.Count)),
            series = new[]
            {
                Ruler.BelowRows(canvas, Scale.Percent(canvas), canvas.Words.Count),
                Intervals(ordered, isThin),
                Marks(ordered, row => !row.IsSeparable, "circle", 0, isThin ? 3 : 8, Theme.Grey),
                Marks(ordered, row => row.IsSeparable && row.Value < middle, "triangle", 180, isThin ? 6 : 11, Theme.Red),
                Marks(ordered, row => row.IsSeparable && row.Value >= middle, "triangle", 0, isThin ? 6 : 11, Theme.Blue),
            },
        });
    }

    // Thin rows: those that can be told from the group, from both ends inwards, as many as have room.
    static List<int> Named(List<IndexRow> rows, int room, bool isThin)
    {
        var wanted = Enumerable.Range(0, rows.Count).Where(index => !isThin || rows[index].IsSeparable).ToList();
        return wanted.Count <= room ? wanted : [.. wanted.Take(room / 2), .. wanted.TakeLast(room - room / 2)];
    }

    static double Y(Plot plot, int count, double index) => plot.Top + (index + 0.5) * plot.Height / count;

    static IEnumerable<object> Names(Canvas canvas, Plot plot, List<IndexRow> rows, List<int> named, List<string> names)
    {
        var wanted = named.Select(index => Y(plot, rows.Count, index)).ToList();
        var places = Spread.Apart(wanted, NameHeight - 2, plot.Top, plot.Bottom);
        var isThin = rows.Count > MostNamed;
        for (var index = 0; index < named.Count; index++)
        {
            yield return Annotation.Text(canvas, plot.Left - (isThin ? 22 : 8), places[index], names[index], "right");
            if (isThin)
            {
                yield return Annotation.Line(Theme.Pale, (plot.Left - 19, places[index]), (plot.Left - 4, wanted[index]), (plot.Left, wanted[index]));
            }
        }
    }

    static IEnumerable<object> Tiers(Canvas canvas, Plot plot, List<IndexRow> rows)
    {
        var tiers = rows
            .Select((row, index) => (row.Tier, index))
            .GroupBy(row => row.Tier)
            .Select(tier => (tier.Key, First: tier.First().index, Count: tier.Count()))
            .ToList();
        var places = Spread.Apart([.. tiers.Select(tier => Y(plot, rows.Count, tier.First + (tier.Count - 1) / 2.0))], 16, plot.Top, plot.Bottom);
        for (var index = 0; index < tiers.Count; index++)
        {
            yield return Annotation.Text(
                canvas, plot.Right + 10, places[index], canvas.Words.Say("chart.tier", ("tier", canvas.Words.Count(tiers[index].Key))));
            if (index > 0)
            {
                var y = Y(plot, rows.Count, tiers[index].First - 0.5);
                yield return Annotation.Line(Theme.Ink, (plot.Left, y), (plot.Right + 8, y));
            }
        }
    }

    static IEnumerable<object> Foot(Canvas canvas, Plot plot, List<IndexRow> rows, int countNamed)
    {
        yield return Annotation.Small(canvas, canvas.IsNarrow ? 0 : plot.Left, plot.Bottom + 36, canvas.Words.Say("chart.index_key"));
        var hidden = rows.Count(row => row.IsSeparable) - countNamed;
        if (hidden > 0)
        {
            yield return Annotation.Small(canvas, canvas.IsNarrow ? 0 : plot.Left, plot.Bottom + 52, canvas.Counted("more_signals", hidden));
        }
    }

    static object Intervals(List<IndexRow> rows, bool isThin) => new
    {
        type = "lines",
        coordinateSystem = "cartesian2d",
        silent = true,
        z = 3,
        data = rows.Select((row, index) => new
        {
            coords = new[] { new[] { Within(row.Low), index }, [Within(row.High), index] },
            lineStyle = new { color = row.IsSeparable ? Theme.Grey : Theme.Pale, width = isThin ? 1 : 2, opacity = 1 },
        }),
    };

    static object Marks(List<IndexRow> rows, Func<IndexRow, bool> isOf, string symbol, int rotation, int size, string colour) => new
    {
        type = "scatter",
        silent = true,
        z = 5,
        symbol,
        symbolRotate = rotation,
        symbolSize = size,
        itemStyle = new { color = colour, opacity = 1 },
        data = rows.Select((row, index) => (row, index)).Where(row => isOf(row.row)).Select(row => new[] { Within(row.row.Value), row.index }),
    };

    static double Within(double value) => Math.Clamp(value, 0, 100);
}

using Analytics.Reports.Wording;

namespace Analytics.Reports.Charts;

/// <summary>
/// Days lost by cause as bars that start at zero, the largest first, with the days, their share and who can remove the
/// cause. Causes after the tenth are one bar.
/// </summary>
public static class ParetoBars
{
    const int MostNamed = 10;

    /// <summary>Draws the causes that cost days.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<ParetoRow> rows)
    {
        var shown = Shown(canvas, rows);
        if (shown.Count == 0)
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_causes"));
        }

        var total = shown.Sum(row => row.Days);
        var hasShares = shown.Sum(row => row.Count) >= Language.SmallestPercentageBase;
        var ends = shown.Select(row => End(canvas, row, hasShares ? row.Days / total : null)).ToList();
        var room = canvas.IsNarrow ? 165 : 230;
        var plot = new RowPlot(canvas, shown.Select(row => row.Name), 38, 0, room, 2, 4);
        return new(id + canvas.Suffix, canvas.Width, plot.Height, new
        {
            grid = plot.Plot.Grid,
            xAxis = new { type = "value", min = 0, max = shown.Max(row => row.Days), show = false },
            yAxis = plot.Axis,
            graphic = plot.Names().Concat(shown.SelectMany((row, index) =>
            {
                var x = plot.Plot.Left + plot.Plot.Width * row.Days / shown.Max(other => other.Days) + 7;
                var lower = canvas.IsNarrow ? 4 : 0;
                var isOne = string.IsNullOrEmpty(row.Unblocker);
                return new[]
                {
                    Annotation.Text(canvas, x, plot.Y(index) - (isOne ? 0 : 8 - lower), ends[index], bold: true),
                    isOne ? null : Annotation.Small(canvas, x, plot.Y(index) + 8 + lower, canvas.Cut(row.Unblocker!, canvas.Width - x)),
                }.OfType<object>();
            })),
            series = new[]
            {
                new
                {
                    type = "bar",
                    silent = true,
                    barWidth = 22,
                    data = shown.Select((row, index) => new
                    {
                        value = row.Days,
                        itemStyle = new { color = row.IsRest ? Theme.Grey : index == 0 ? Theme.Orange : Theme.Blue },
                    }),
                },
            },
        });
    }

    static List<Bar> Shown(Canvas canvas, IReadOnlyList<ParetoRow> rows)
    {
        var all = rows
            .Where(row => row.Days > 0)
            .OrderByDescending(row => row.Days)
            .ThenBy(row => row.Name, StringComparer.Ordinal)
            .Select(row => new Bar(row.Name, row.Unblocker, row.Days, row.Count, IsRest: false))
            .ToList();
        var rest = all.Skip(MostNamed).ToList();
        return rest.Count == 0
            ? all
            :
            [
                .. all.Take(MostNamed),
                new(canvas.Counted("other_causes", rest.Count), null, rest.Sum(row => row.Days), rest.Sum(row => row.Count), IsRest: true),
            ];
    }

    static string End(Canvas canvas, Bar row, double? share) => canvas.Words.Say(
        "chart.pareto_days", ("days", canvas.Words.Units.Value("days", row.Days)), ("share", share is { } part ? canvas.Words.Percent(part) : null));

    sealed record Bar(string Name, string? Unblocker, double Days, int Count, bool IsRest);
}

using Analytics.Reports.Wording;

namespace Analytics.Reports.Charts;

/// <summary>
/// Reporting by agency and month as tiles: a dot when all reports of the month were in time, a ring when one was late,
/// an × when one is missing. Only agencies with a late or missing report in the reported period have a row.
/// </summary>
public static class ReportingGrid
{
    const int MostRows = 18;
    const string Cross = "path://M2 0L0 2L6 8L0 14L2 16L8 10L14 16L16 14L10 8L16 2L14 0L8 6Z";

    /// <summary>The agencies that have a row, in drawing order: most missing first, then most late.</summary>
    public static IReadOnlyList<IGrouping<string, DutyTile>> Shown(IEnumerable<DutyTile> tiles, RateFrame frame) =>
    [
        .. Breaching(tiles, frame).Take(MostRows),
    ];

    /// <summary>All agencies with a late or missing report in the reported period, in the same order.</summary>
    public static IEnumerable<IGrouping<string, DutyTile>> Breaching(IEnumerable<DutyTile> tiles, RateFrame frame) =>
        tiles
            .GroupBy(tile => tile.AgencyId)
            .Where(agency => InPeriod(agency, frame).Any(tile => tile.Missing + tile.Late > 0))
            .OrderByDescending(agency => InPeriod(agency, frame).Sum(tile => tile.Missing))
            .ThenByDescending(agency => agency.Sum(tile => tile.Missing))
            .ThenByDescending(agency => InPeriod(agency, frame).Sum(tile => tile.Late))
            .ThenBy(agency => agency.Key, StringComparer.Ordinal);

    /// <summary>Draws the months that the tiles cover.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<DutyTile> tiles, RateFrame frame)
    {
        if (tiles.Count == 0)
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_reports_due"));
        }

        var shown = Shown(tiles, frame);
        if (shown.Count == 0)
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.all_reports_on_time"));
        }

        var months = tiles.Select(tile => tile.EndDate).Distinct().Order().ToList();
        var names = shown.Select(agency => Name(agency.First().Name, canvas)).ToList();
        var row = canvas.IsNarrow ? 34 : 20;
        var key = canvas.IsNarrow ? 84 : 70;
        return new(id + canvas.Suffix, canvas.Width, key + shown.Count * row + 4, new
        {
            legend = new
            {
                top = 0,
                left = 0,
                itemWidth = 12,
                itemHeight = 12,
                itemGap = 18,
                selectedMode = false,
                textStyle = Theme.Text(canvas, Theme.Ink),
            },
            grid = new { left = canvas.Gutter(names), right = 8, top = key, bottom = 3, outerBoundsMode = "none" },
            xAxis = new
            {
                type = "category",
                position = "top",
                data = months.Select((month, index) => Label(month, index, canvas)),
                axisLabel = Axis.Label(canvas),
                axisTick = Theme.NoLine,
                axisLine = Theme.NoLine,
                splitLine = Theme.RuleLine,
            },
            yAxis = new
            {
                type = "category",
                inverse = true,
                data = names,
                axisLabel = Axis.Label(canvas, Theme.Ink),
                axisTick = Theme.NoLine,
                axisLine = Theme.NoLine,
                splitLine = Theme.RuleLine,
            },
            series = new[]
            {
                Tiles("sent_on_time", "circle", 9, new { color = Theme.Grey, opacity = 1 }, tile => tile is { Missing: 0, Late: 0 }),
                Tiles("sent_late", "circle", 9, new { color = "#ffffff", borderColor = Theme.Ink, borderWidth = 1.8, opacity = 1 }, tile => tile is { Missing: 0, Late: > 0 }),
                Tiles("not_sent", Cross, 11, new { color = Theme.Red, opacity = 1 }, tile => tile.Missing > 0),
            },
        });

        object Tiles(string key, string symbol, int size, object style, Func<DutyTile, bool> isOf) => new
        {
            type = "scatter",
            name = canvas.Words.Say("chart." + key),
            silent = true,
            symbol,
            symbolSize = size,
            itemStyle = style,
            data = shown
                .SelectMany((agency, index) => agency.Where(isOf).Select(tile => (tile.EndDate, index)))
                .Select(tile => new[] { months.IndexOf(tile.EndDate), tile.index }),
        };
    }

    static IEnumerable<DutyTile> InPeriod(IEnumerable<DutyTile> agency, RateFrame frame) =>
        agency.Where(tile => frame.Covers(tile.EndDate));

    // Rows for paper are one line high.
    static string Name(string name, Canvas canvas) =>
        canvas.IsNarrow ? canvas.Label(name) : Language.Shortened(name, canvas.LabelLength);

    static string Label(DateOnly month, int index, Canvas canvas)
    {
        var name = canvas.Words.MonthMark(month, canvas.IsNarrow);
        return index == 0 || month.Month == 1 ? $"{month.Year}\n{name}" : name;
    }
}

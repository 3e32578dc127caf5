namespace Analytics.Reports.Charts;

/// <summary>
/// Completions forecast week by week from now: what is reached with a chance of 85%, of 50% and of 15%, against the line
/// of what is open.
/// </summary>
public static class ForecastFan
{
    /// <summary>Draws the weeks.</summary>
    public static Chart Draw(string id, Canvas canvas, ForecastFanRows rows)
    {
        if (rows.Weeks.Count == 0)
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_forecast"));
        }

        var last = rows.Weeks[^1];
        var counts = Scale.FromZero([rows.Backlog, last.P85], 5, isCount: true);
        var left = 12 + counts.Marks.Max(mark => canvas.TextWidth(canvas.Words.Count(mark)));
        var plot = new Plot(left, 14, canvas.Width - left - (canvas.IsNarrow ? 118 : 218), canvas.IsNarrow ? 200 : 240);
        return new(id + canvas.Suffix, canvas.Width, (int)plot.Bottom + 30, new
        {
            grid = plot.Grid,
            xAxis = Weeks(canvas, rows.Weeks),
            yAxis = counts.Axis,
            graphic = Ends(canvas, plot, counts, rows),
            series = new[]
            {
                Ruler.Y(canvas, counts, canvas.Words.Count),
                Band(rows, week => week.P15, "none"),
                Band(rows, week => week.P85 - week.P15, Theme.Pale),
                Line(rows, week => week.P15, Theme.Blue, "dashed"),
                Line(rows, week => week.P50, Theme.Blue, "solid"),
                Line(rows, week => week.P85, Theme.Grey, "dotted"),
                Line(rows, _ => rows.Backlog, Theme.Orange, "solid", rows.Backlog),
            },
        });
    }

    static object Weeks(Canvas canvas, IReadOnlyList<ForecastWeek> weeks)
    {
        var every = 1 + weeks.Count / (canvas.IsNarrow ? 4 : 8);
        return new
        {
            type = "category",
            boundaryGap = false,
            data = weeks.Select((week, index) => (index + 1) % every == 0 ? canvas.Words.DayMark(week.End) : "").Prepend(canvas.Words.Say("chart.now")),
            axisLabel = Axis.Label(canvas),
            axisTick = Theme.NoLine,
            axisLine = new { lineStyle = new { color = Theme.Grey } },
        };
    }

    static object Band(ForecastFanRows rows, Func<ForecastWeek, double> height, string colour) => new
    {
        type = "line",
        silent = true,
        z = 1,
        stack = "fan",
        symbol = "none",
        lineStyle = new { width = 0 },
        areaStyle = new { color = colour, opacity = colour == "none" ? 0 : 1 },
        data = rows.Weeks.Select(height).Prepend(0),
    };

    static object Line(ForecastFanRows rows, Func<ForecastWeek, double> value, string colour, string dash, double start = 0) => new
    {
        type = "line",
        silent = true,
        z = 3,
        symbol = "none",
        lineStyle = new { color = colour, type = dash, width = 2 },
        data = rows.Weeks.Select(value).Prepend(start),
    };

    static IEnumerable<object> Ends(Canvas canvas, Plot plot, Scale counts, ForecastFanRows rows)
    {
        var last = rows.Weeks[^1];
        var ends = new[]
        {
            (Value: rows.Backlog, Text: canvas.Counted("open_now", rows.Backlog), IsBold: true),
            (Value: last.P85, Text: Chance(0.15, last.P85), IsBold: false),
            (Value: last.P50, Text: Chance(0.5, last.P50), IsBold: false),
            (Value: last.P15, Text: Chance(0.85, last.P15), IsBold: true),
        };
        var places = Spread.Apart([.. ends.Select(end => plot.Y(counts, end.Value))], canvas.IsNarrow ? 32 : 18, plot.Top, plot.Bottom - 8);
        return ends.Select((end, index) => Annotation.Text(canvas, plot.Right + 8, places[index], end.Text, bold: end.IsBold, smaller: canvas.IsNarrow ? 1 : 0));

        string Chance(double chance, double count) => canvas.Words.Say(
            "chart.chance" + (canvas.IsNarrow ? "_short" : ""), ("chance", canvas.Words.Limit(chance)), ("count", canvas.Words.Count(Math.Floor(count))));
    }
}

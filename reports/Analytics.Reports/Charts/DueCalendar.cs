namespace Analytics.Reports.Charts;

/// <summary>Tasks that fall due by week as bars that start at zero; the part at risk is hatched, at the foot.</summary>
public static class DueCalendar
{
    const double LowestLabelled = 12;

    static readonly int[] LabelPadding = [0, 2];

    /// <summary>Draws the weeks in the order given.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<DueWeek> weeks)
    {
        if (!weeks.Any(week => week.Due > 0))
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_due"));
        }

        var plot = new Plot(8, 50, canvas.Width - 16, canvas.IsNarrow ? 160 : 190);
        var most = weeks.Max(week => week.Due);
        var band = plot.Width / weeks.Count;
        var widest = canvas.TextWidth(canvas.Words.Count(most));
        var every = 1 + weeks.Count / (canvas.IsNarrow ? 7 : 18);
        return new(id + canvas.Suffix, canvas.Width, (int)plot.Bottom + 28, new
        {
            legend = new
            {
                top = 0,
                left = 0,
                icon = "rect",
                itemWidth = 16,
                itemHeight = 12,
                itemGap = 18,
                selectedMode = false,
                textStyle = Theme.Text(canvas, Theme.Ink),
            },
            grid = plot.Grid,
            xAxis = new
            {
                type = "category",
                data = weeks.Select((week, index) => index % every == 0 ? canvas.Words.DayMark(week.Start) : ""),
                axisLabel = Axis.Label(canvas),
                axisTick = Theme.NoLine,
                axisLine = new { lineStyle = new { color = Theme.Grey } },
            },
            yAxis = new { type = "value", min = 0, max = most, show = false },
            graphic = Enumerable.Range(0, weeks.Count).Where(index => band >= widest || index % every == 0).Select(index => Annotation.Text(
                canvas, plot.Left + (index + 0.5) * band, plot.Bottom - plot.Height * weeks[index].Due / most - 10,
                canvas.Words.Count(weeks[index].Due), "center", bold: true)),
            series = new[]
            {
                Part(canvas, weeks, "due_at_risk", Theme.Orange, Hatch.Stripes, week => week.AtRisk, plot.Height / most),
                Part(canvas, weeks, "due_other", Theme.LightBlue, null, week => week.Due - week.AtRisk, 0),
            },
        });
    }

    static object Part(Canvas canvas, IReadOnlyList<DueWeek> weeks, string key, string colour, object? decal, Func<DueWeek, int> count, double pixels) => new
    {
        type = "bar",
        name = canvas.Words.Say("chart." + key),
        stack = "all",
        silent = true,
        barCategoryGap = "20%",
        barMaxWidth = 60,
        itemStyle = new { color = colour, decal },
        data = weeks.Select(week => new
        {
            value = Math.Max(0, count(week)),
            label = new
            {
                show = count(week) * pixels >= LowestLabelled,
                position = "inside",
                formatter = canvas.Words.Count(count(week)),
                color = Theme.Ink,
                backgroundColor = colour,
                padding = LabelPadding,
                fontSize = canvas.FontSize - 1,
            },
        }),
    };
}

namespace Analytics.Reports.Charts;

/// <summary>Overdue tasks by age, as bars that start at zero with the counts at their ends; older is darker.</summary>
public static class OverdueAge
{
    static readonly string[] Shades = [Theme.Grey, Theme.Orange, Theme.Red];

    /// <summary>Draws the bands from young to old.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<OverdueBand> bands)
    {
        if (!bands.Any(band => band.Count > 0))
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_overdue"));
        }

        var names = bands.Select(band => band.Name(canvas.Words)).ToList();
        return new(id + canvas.Suffix, canvas.Width, 14 + bands.Count * 38, new
        {
            grid = new { left = canvas.Gutter(names), right = 64, top = 4, bottom = 8, outerBoundsMode = "none" },
            xAxis = new { type = "value", min = 0, show = false },
            yAxis = Axis.Names(canvas, names),
            series = new[]
            {
                new
                {
                    type = "bar",
                    silent = true,
                    barWidth = 23,
                    data = bands.Select((band, index) => new
                    {
                        value = band.Count,
                        itemStyle = new { color = Shades[Math.Min(index, Shades.Length - 1)] },
                        label = new
                        {
                            show = true,
                            position = "right",
                            formatter = canvas.Words.Count(band.Count),
                            color = Theme.Ink,
                            fontSize = canvas.FontSize + 1,
                            fontWeight = 600,
                        },
                    }),
                },
            },
        });
    }
}

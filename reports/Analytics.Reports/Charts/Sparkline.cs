namespace Analytics.Reports.Charts;

/// <summary>A small line of the last periods without axes: the newest point is marked, the target is a dashed line.</summary>
public static class Sparkline
{
    /// <summary>Draws values from old to new; null is a gap. The scale holds zero and the target, and goes below zero where a value does.</summary>
    public static Chart Draw(string id, IReadOnlyList<double?> values, double? target)
    {
        if (values.All(value => value is null))
        {
            values = [];
        }

        var top = Math.Max(0, values.Append(target).Max() ?? 0);
        var bottom = Math.Min(0, values.Append(target).Min() ?? 0);
        return new(id, 140, 40, new
        {
            grid = new { left = 5, right = 7, top = 5, bottom = 5, outerBoundsMode = "none" },
            xAxis = new { type = "category", show = false, data = values.Select((_, index) => index), boundaryGap = false },
            yAxis = new { type = "value", show = false, min = bottom, max = top > bottom ? top : 1 },
            series = new[]
            {
                new
                {
                    type = "line",
                    silent = true,
                    symbol = "circle",
                    symbolSize = 3,
                    lineStyle = new { color = Theme.Grey, width = 1.5 },
                    itemStyle = new { color = Theme.Grey },
                    data = values.Select((value, index) => new
                    {
                        value,
                        symbolSize = index == values.Count - 1 ? 8 : 3,
                        itemStyle = new { color = index == values.Count - 1 ? Theme.Blue : Theme.Grey },
                    }),
                    markLine = target is null || values.Count == 0 ? null : new
                    {
                        silent = true,
                        symbol = "none",
                        label = Theme.NoLine,
                        lineStyle = new { color = Theme.Ink, type = "dashed", width = 0.8 },
                        data = new[] { new { yAxis = target } },
                    },
                },
            },
        });
    }
}

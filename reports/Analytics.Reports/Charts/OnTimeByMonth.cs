namespace Analytics.Reports.Charts;

/// <summary>
/// On-time rate by month as a line on a full 0–100% scale, with Wilson intervals as whiskers, the target as a line and
/// the months of the reported period shaded. A month with fewer than five units has a hollow mark at the foot and x/n.
/// </summary>
public static class OnTimeByMonth
{
    const int FootOfScale = 4;

    /// <summary>Draws the months in the order given; the frame says which of them are shaded.</summary>
    public static Chart Draw(string id, Canvas canvas, IReadOnlyList<MonthRate> months, RateFrame frame)
    {
        if (!months.Any(month => month.CountUnits > 0))
        {
            return Blank.Draw(id, canvas, canvas.Words.Say("chart.no_months"));
        }

        return new(id + canvas.Suffix, canvas.Width, canvas.IsNarrow ? 260 : 280, new
        {
            grid = new { left = 48, right = canvas.IsNarrow ? 50 : 62, top = 30, bottom = 44, outerBoundsMode = "none" },
            xAxis = new
            {
                type = "category",
                data = months.Select((month, index) => Label(month, index, canvas)),
                axisLabel = Axis.Label(canvas),
                axisTick = Theme.NoLine,
                axisLine = new { lineStyle = new { color = Theme.Grey } },
            },
            yAxis = Axis.Percent(canvas),
            series = new object[]
            {
                Shade(canvas, months, frame),
                Whiskers.Vertical(months.Select(month => month.HasRate ? (month.Low, month.High) : (null, null))),
                Line(canvas, months, frame),
                SmallMonths(canvas, months),
            },
        });
    }

    static string Label(MonthRate month, int index, Canvas canvas)
    {
        var name = canvas.Words.MonthMark(month.EndDate, canvas.IsNarrow);
        return index == 0 || month.EndDate.Month == 1 ? $"{name}\n{month.EndDate.Year}" : name;
    }

    static object Shade(Canvas canvas, IReadOnlyList<MonthRate> months, RateFrame frame)
    {
        var shaded = months.Select((month, index) => (month, index)).Where(m => frame.Covers(m.month.EndDate)).ToList();
        var middle = shaded.Count == 0 ? -1 : shaded[shaded.Count / 2].index;
        return new
        {
            type = "bar",
            silent = true,
            z = 0,
            barWidth = "100%",
            itemStyle = new { color = "#f0f3f5" },
            data = months.Select((month, index) => new
            {
                value = frame.Covers(month.EndDate) ? 100 : (int?)null,
                label = new
                {
                    show = index == middle && !canvas.IsNarrow,
                    position = "insideBottom",
                    distance = 44,
                    formatter = frame.PeriodLabel,
                    color = Theme.Muted,
                    fontSize = canvas.FontSize,
                },
            }),
        };
    }

    static object Line(Canvas canvas, IReadOnlyList<MonthRate> months, RateFrame frame)
    {
        var last = months.Select((month, index) => month.HasRate ? index : -1).Max();
        return new
        {
            type = "line",
            silent = true,
            z = 4,
            symbol = "circle",
            symbolSize = 7,
            lineStyle = new { color = Theme.Blue, width = 2 },
            itemStyle = new { color = Theme.Blue },
            data = months.Select((month, index) => new
            {
                value = month.HasRate ? month.Value * 100 : null,
                symbolSize = index == last ? 10 : 7,
                label = new
                {
                    show = index == last,
                    position = "right",
                    distance = 8,
                    formatter = month.Value is { } value ? canvas.Words.Percent(value) : "",
                    color = Theme.Blue,
                    fontSize = canvas.FontSize + 1,
                    fontWeight = 600,
                },
            }),
            markLine = frame.Target is { } target ? Axis.Reference(canvas, "yAxis", target, canvas.Words.Say("chart.target", ("value", canvas.Words.Limit(target)))) : null,
        };
    }

    static object SmallMonths(Canvas canvas, IReadOnlyList<MonthRate> months) => new
    {
        type = "scatter",
        silent = true,
        z = 5,
        symbol = "circle",
        symbolSize = 9,
        itemStyle = new { color = "#ffffff", borderColor = Theme.Blue, borderWidth = 1.6 },
        data = months.Select((month, index) => new
        {
            value = new object?[] { index, month.IsSmall ? FootOfScale : null },
            label = new
            {
                show = month.IsSmall,
                position = "top",
                formatter = canvas.Words.Fraction(month.Numerator ?? 0, month.Denominator ?? 0),
                color = Theme.Ink,
                fontSize = canvas.FontSize - 1,
            },
        }).Where((_, index) => months[index].IsSmall),
    };
}

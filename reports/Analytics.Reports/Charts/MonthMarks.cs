namespace Analytics.Reports.Charts;

/// <summary>Months below a chart: each one, or those that begin a quarter where there are too many; the year once.</summary>
static class MonthMarks
{
    const int Space = 4;

    /// <summary>The axis of a chart of this width, pixels.</summary>
    public static object Axis(Canvas canvas, IReadOnlyList<DateOnly> months, double width)
    {
        var widest = months.Max(month => canvas.TextWidth(canvas.Words.MonthMark(month, canvas.IsNarrow)));
        var isSparse = months.Count * (widest + Space) > width;
        var shown = Enumerable.Range(0, months.Count).Where(index => !isSparse || months[index].Month % 3 == 1).ToList();
        return new
        {
            type = "category",
            data = months.Select((month, index) => Text(canvas, month, shown.Contains(index), index == shown.FirstOrDefault(-1) || month.Month == 1)),
            axisLabel = Charts.Axis.Label(canvas),
            axisTick = Theme.NoLine,
            axisLine = new { onZero = true, lineStyle = new { color = Theme.Grey } },
        };
    }

    static string Text(Canvas canvas, DateOnly month, bool isShown, bool hasYear) =>
        !isShown ? "" : canvas.Words.MonthMark(month, canvas.IsNarrow) + (hasYear ? $"\n{month.Year}" : "");
}

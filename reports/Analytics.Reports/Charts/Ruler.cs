namespace Analytics.Reports.Charts;

/// <summary>The lines of a scale with their values as texts, as marks of a series without data.</summary>
static class Ruler
{
    public static object X(Canvas canvas, Scale scale, Func<double, string> text) => Draw(canvas, "xAxis", "start", scale, text);

    /// <summary>Below rows that are counted from the top, where a line ends at the foot.</summary>
    public static object BelowRows(Canvas canvas, Scale scale, Func<double, string> text) => Draw(canvas, "xAxis", "end", scale, text);

    public static object Y(Canvas canvas, Scale scale, Func<double, string> text) => Draw(canvas, "yAxis", "start", scale, text);

    /// <summary>0% to 100%.</summary>
    public static string Percent(double value) => FormattableString.Invariant($"{value:0}%");

    static object Draw(Canvas canvas, string axis, string position, Scale scale, Func<double, string> text) => new
    {
        type = "scatter",
        silent = true,
        z = 0,
        data = Array.Empty<int>(),
        markLine = new
        {
            silent = true,
            symbol = "none",
            animation = false,
            lineStyle = new { color = Theme.Rule, type = "solid", width = 1 },
            label = new { show = true, position, distance = 6, color = Theme.Muted, fontSize = canvas.FontSize - 1 },
            data = scale.Marks.Select(mark => new Dictionary<string, object>
            {
                [axis] = mark,
                ["label"] = new { formatter = text(mark) },
                ["lineStyle"] = new { color = mark == 0 ? Theme.Grey : Theme.Rule },
            }),
        },
    };
}

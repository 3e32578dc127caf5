namespace Analytics.Reports.Charts;

/// <summary>Axes that several charts share.</summary>
static class Axis
{
    public static object Label(Canvas canvas, string colour = Theme.Muted) => new
    {
        fontSize = canvas.FontSize,
        lineHeight = canvas.FontSize + 3,
        color = colour,
        interval = 0,
        margin = 9,
    };

    /// <summary>A full scale from 0% to 100%.</summary>
    public static object Percent(Canvas canvas) => new
    {
        type = "value",
        min = 0,
        max = 100,
        interval = canvas.IsNarrow ? 25 : 20,
        axisLabel = new { fontSize = canvas.FontSize, color = Theme.Muted, formatter = "{value}%" },
        splitLine = Theme.RuleLine,
        axisLine = Theme.NoLine,
        axisTick = Theme.NoLine,
    };

    /// <summary>Names from top to bottom.</summary>
    public static object Names(Canvas canvas, IEnumerable<string> names) => new
    {
        type = "category",
        inverse = true,
        data = names,
        axisLabel = Label(canvas, Theme.Ink),
        axisTick = Theme.NoLine,
        axisLine = new { show = true, lineStyle = new { color = Theme.Grey } },
    };

    /// <summary>Texts at the right end of the rows that <see cref="Names"/> begins.</summary>
    public static object RowEnds(Canvas canvas, IEnumerable<string> texts) => new
    {
        type = "category",
        inverse = true,
        position = "right",
        data = texts,
        axisLabel = Label(canvas),
        axisTick = Theme.NoLine,
        axisLine = Theme.NoLine,
    };

    /// <summary>A dashed line across the chart at a fraction, with its name.</summary>
    public static object Reference(Canvas canvas, string axis, double fraction, string text, string position = "start") => new
    {
        silent = true,
        symbol = "none",
        lineStyle = new { color = Theme.Ink, type = "dashed", width = 1.2 },
        label = new
        {
            show = true,
            position = axis == "yAxis" ? "insideStartTop" : position,
            formatter = text,
            color = Theme.Ink,
            fontSize = canvas.FontSize,
        },
        data = new[] { new Dictionary<string, double> { [axis] = fraction * 100 } },
    };
}

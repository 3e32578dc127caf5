namespace Analytics.Reports.Charts;

/// <summary>Texts and lines at fixed places of a drawing. A name is safe here: ECharts reads no templates in it.</summary>
static class Annotation
{
    /// <summary>A text; y is its middle. Align: left, center or right of x.</summary>
    public static object Text(
        Canvas canvas, double x, double y, string text, string align = "left", string colour = Theme.Ink, bool bold = false, int smaller = 0)
    {
        var size = canvas.FontSize - smaller;
        return new
        {
            type = "text",
            x = Math.Round(x, 1),
            y = Math.Round(y, 1),
            z = 8,
            silent = true,
            style = new
            {
                text,
                fill = colour,
                stroke = "#ffffff",
                lineWidth = 3,
                align,
                verticalAlign = "middle",
                fontFamily = Theme.Font,
                fontSize = size,
                fontWeight = bold ? 600 : 400,
                lineHeight = size + 3,
            },
        };
    }

    /// <summary>A smaller, secondary text.</summary>
    public static object Small(Canvas canvas, double x, double y, string text, string align = "left") =>
        Text(canvas, x, y, text, align, Theme.Muted, smaller: 1);

    /// <summary>A thin line through these points.</summary>
    public static object Line(string colour, params (double X, double Y)[] points) => Line(colour, 1, points);

    /// <summary>The same at a height: bars stand at 2, marks at 3 to 6.</summary>
    public static object Line(string colour, int z, params (double X, double Y)[] points) => new
    {
        type = "polyline",
        z,
        silent = true,
        shape = new { points = points.Select(point => new[] { Math.Round(point.X, 1), Math.Round(point.Y, 1) }) },
        style = new { stroke = colour, lineWidth = 1, fill = "none" },
    };
}

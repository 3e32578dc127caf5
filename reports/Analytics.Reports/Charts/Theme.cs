namespace Analytics.Reports.Charts;

/// <summary>
/// The colours and lines of every chart: blue, orange and greys, told apart with any colour vision and in greyscale
/// print; shapes and texts carry the meaning, colour repeats it.
/// </summary>
public static class Theme
{
    /// <summary>The embedded typeface, and what stands in for it.</summary>
    public const string Font = "'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif";

    /// <summary>Text.</summary>
    public const string Ink = "#1b2733";

    /// <summary>Secondary text; 5.9:1 on white.</summary>
    public const string Muted = "#56626e";

    /// <summary>Marks that are not separable from the rest.</summary>
    public const string Grey = "#8a96a1";

    /// <summary>Light filling.</summary>
    public const string Pale = "#d9dfe4";

    /// <summary>Lines of the scale.</summary>
    public const string Rule = "#e6eaed";

    /// <summary>On time, achieved, above.</summary>
    public const string Blue = "#0b5394";

    /// <summary>Between: submitted and awaiting.</summary>
    public const string LightBlue = "#9cc3e6";

    /// <summary>Late, attention.</summary>
    public const string Orange = "#e69f00";

    /// <summary>Overdue, missed, below.</summary>
    public const string Red = "#b3360b";

    internal static object Text(Canvas canvas, string colour = Muted, bool bold = false) =>
        new { fontFamily = Font, fontSize = canvas.FontSize, color = colour, fontWeight = bold ? 600 : 400 };

    internal static object NoLine { get; } = new { show = false };

    internal static object RuleLine { get; } = new { show = true, lineStyle = new { color = Rule, width = 1 } };
}

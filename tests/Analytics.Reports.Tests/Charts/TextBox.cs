using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Analytics.Reports.Tests.Charts;

/// <summary>Where a line of text stands in a drawing, roughly: a letter is taken to be 0.53 of its size wide.</summary>
sealed partial record TextBox(string Text, double Left, double Top, double Right, double Bottom)
{
    const double Tolerance = 3;

    /// <summary>The texts of a drawing. ECharts places them by transform, lines after the first by y.</summary>
    public static List<TextBox> Of(string svg) =>
        [.. XDocument.Parse(svg).Descendants().Where(element => element.Name.LocalName == "text" && element.Value.Trim().Length > 0).Select(Of)];

    /// <summary>True when two texts share more than a few pixels.</summary>
    public bool Covers(TextBox other) =>
        Math.Min(Right, other.Right) - Math.Max(Left, other.Left) > Tolerance && Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top) > Tolerance;

    public override string ToString() => $"'{Text}' at {Left:0}…{Right:0}, {Top:0}…{Bottom:0}";

    static TextBox Of(XElement text)
    {
        var place = Translate().Match((string?)text.Attribute("transform") ?? "");
        var x = Number(place.Success ? place.Groups[1].Value : "0") + Number((string?)text.Attribute("x") ?? "0");
        var y = Number(place.Success ? place.Groups[2].Value : "0") + Number((string?)text.Attribute("y") ?? "0");
        var size = Number(FontSize().Match((string?)text.Attribute("style") ?? "font-size:12px").Groups[1].Value);
        var width = text.Value.Length * size * 0.53;
        var left = (string?)text.Attribute("text-anchor") switch
        {
            "end" => x - width,
            "middle" => x - width / 2,
            _ => x,
        };
        var middle = (string?)text.Attribute("dominant-baseline") == "central" ? y : y - size * 0.35;
        return new(text.Value, left, middle - size / 2, left + width, middle + size / 2);
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"translate\(([-0-9.]+)[ ,]+([-0-9.]+)")]
    private static partial Regex Translate();

    [GeneratedRegex("font-size:([0-9.]+)px")]
    private static partial Regex FontSize();
}

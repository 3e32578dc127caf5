using System.Text;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Charts;

/// <summary>
/// What a chart is drawn for. Each chart of a document is drawn twice, and the style sheet shows the one that fits:
/// text keeps its size on a phone instead of shrinking with the drawing.
/// </summary>
public sealed class Canvas
{
    // Mean width of a letter in Vietnamese names, in parts of the type size.
    const double LetterWidth = 0.55;

    Canvas(Language words) => Words = words;

    /// <summary>A screen or an A4 page.</summary>
    public static Canvas Wide(Language words) => new(words) { Suffix = "", Width = 800, FontSize = 13, LabelWidth = 262 };

    /// <summary>A phone, or half of a page.</summary>
    public static Canvas Narrow(Language words) => new(words) { Suffix = "-s", Width = 350, FontSize = 12, LabelWidth = 128, IsNarrow = true };

    /// <summary>The language of the texts.</summary>
    public Language Words { get; }

    /// <summary>Ends the id of a chart drawn on this canvas.</summary>
    public required string Suffix { get; init; }

    /// <summary>Width of the drawing, pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Size of ordinary text, pixels.</summary>
    public required int FontSize { get; init; }

    /// <summary>Widest gutter that names on the left may take, pixels.</summary>
    public required int LabelWidth { get; init; }

    /// <summary>True for the phone.</summary>
    public bool IsNarrow { get; private init; }

    /// <summary>Letters that fit into the gutter.</summary>
    public int LabelLength => (int)(LabelWidth / (FontSize * LetterWidth));

    /// <summary>Pixels that a text is taken to need at <see cref="FontSize"/>.</summary>
    public int TextWidth(string text) => (int)Math.Ceiling(text.Split('\n').Max(line => line.Length) * FontSize * LetterWidth);

    /// <summary>A text in one line of these pixels; what does not fit ends in an ellipsis.</summary>
    public string Cut(string text, double pixels) => Language.Shortened(text, Math.Max(4, (int)(pixels / (FontSize * LetterWidth))));

    /// <summary>A name in at most two lines of the gutter; what does not fit ends in an ellipsis.</summary>
    public string Label(string name)
    {
        var room = LabelLength;
        var shown = Language.Shortened(name, Math.Min(60, room * 2 - 4));
        if (shown.Length <= room)
        {
            return shown;
        }

        var lines = new StringBuilder();
        var length = 0;
        var isSecond = false;
        foreach (var word in shown.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (length > 0 && !isSecond && length + 1 + word.Length > room)
            {
                lines.Append('\n');
                isSecond = true;
                length = 0;
            }

            lines.Append(length > 0 ? " " : "").Append(word);
            length += word.Length + 1;
        }

        return lines.ToString();
    }

    /// <summary>Gutter for these labels: as wide as the longest, no wider than <see cref="LabelWidth"/>.</summary>
    public int Gutter(IEnumerable<string> labels) =>
        Math.Min(LabelWidth, labels.Select(TextWidth).DefaultIfEmpty(0).Max()) + 14;
}

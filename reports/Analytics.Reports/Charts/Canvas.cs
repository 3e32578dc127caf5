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

    /// <summary>A text of charts that wants a count.</summary>
    public string Counted(string key, double count) => Words.Say("chart." + key, ("count", Words.Count(count)));

    /// <summary>Pixels that a text is taken to need at <see cref="FontSize"/>.</summary>
    public int TextWidth(string text, int smaller = 0) =>
        (int)Math.Ceiling(text.Split('\n').Max(line => line.Length) * (FontSize - smaller) * LetterWidth);

    /// <summary>A text in one line of these pixels; what does not fit ends in an ellipsis.</summary>
    public string Cut(string text, double pixels, int smaller = 0) => Language.Shortened(text, Letters(pixels, smaller));

    /// <summary>A sentence in lines of these pixels.</summary>
    public string Wrap(string text, double pixels, int smaller = 0) => Broken(text, Letters(pixels, smaller), int.MaxValue);

    /// <summary>A name in at most two lines of the gutter; what does not fit ends in an ellipsis.</summary>
    public string Label(string name)
    {
        var room = LabelLength;
        var shown = Language.Shortened(name, Math.Min(60, room * 2 - 4));
        return shown.Length <= room ? shown : Broken(shown, room, most: 2);
    }

    /// <summary>Gutter for these labels: as wide as the longest, no wider than <see cref="LabelWidth"/>.</summary>
    public int Gutter(IEnumerable<string> labels) =>
        Math.Min(LabelWidth, labels.Select(label => TextWidth(label)).DefaultIfEmpty(0).Max()) + 14;

    int Letters(double pixels, int smaller) => Math.Max(4, (int)(pixels / ((FontSize - smaller) * LetterWidth)));

    static string Broken(string text, int room, int most)
    {
        var lines = new StringBuilder();
        var (length, count) = (0, 1);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (length > 0 && count < most && length + 1 + word.Length > room)
            {
                lines.Append('\n');
                length = 0;
                count++;
            }

            lines.Append(length > 0 ? " " : "").Append(word);
            length += word.Length + 1;
        }

        return lines.ToString();
    }
}

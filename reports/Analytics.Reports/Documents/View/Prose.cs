using System.Text.RegularExpressions;
using Analytics.Reports.Html;

namespace Analytics.Reports.Documents.View;

/// <summary>Sentences as HTML: an interval such as 76,0–88,2% is never broken over two lines.</summary>
static partial class Prose
{
    public static Markup Html(string sentence) => Markup.Trusted(
        Interval().Replace(Markup.Of($"{sentence}").ToString(), interval => $"<span class=\"nw\">{interval.Value}</span>"));

    [GeneratedRegex("[0-9][0-9.,]*–[0-9.,]+%?")]
    private static partial Regex Interval();
}

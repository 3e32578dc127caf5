using System.Runtime.CompilerServices;
using System.Text;

namespace Analytics.Reports.Html;

/// <summary>Fills the holes of an interpolated string for <see cref="Markup.Of"/>.</summary>
[InterpolatedStringHandler]
public readonly struct MarkupBuilder
{
    readonly StringBuilder _html;

    /// <summary>Called by the compiler.</summary>
    public MarkupBuilder(int literalLength, int formattedCount) => _html = new StringBuilder(literalLength + 32 * formattedCount);

    /// <summary>The whole.</summary>
    public string Text => _html.ToString();

    /// <summary>What stands in the source.</summary>
    public void AppendLiteral(string html) => _html.Append(html);

    /// <summary>A value: escaped for text and for quoted attributes.</summary>
    public void AppendFormatted(string? text) => _html.Append(Escaped(text ?? ""));

    /// <summary>A whole number.</summary>
    public void AppendFormatted(int number) => _html.Append(number);

    /// <summary>HTML: not escaped again.</summary>
    public void AppendFormatted(Markup html) => _html.Append(html);

    /// <summary>Pieces of HTML, one after the other.</summary>
    public void AppendFormatted(IEnumerable<Markup> pieces) => _html.Append(Markup.Join(pieces));

    // Only what markup needs: letters with diacritics stay readable in the file.
    static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);
}

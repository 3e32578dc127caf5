using System.Globalization;
using System.Text;

namespace Analytics.Reports.Html;

/// <summary>Values inside a style sheet.</summary>
public static class Css
{
    /// <summary>A quoted CSS string; everything but letters, digits and plain marks becomes an escape, so that it can end neither the string nor the style element.</summary>
    public static string Text(string value)
    {
        var css = new StringBuilder("\"");
        foreach (var rune in value.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or ',' or '.' or ';' or ':' or '/' or '-' or '\u2013' or '(' or ')')
            {
                css.Append(rune);
            }
            else
            {
                css.Append('\\').Append(rune.Value.ToString("x6", CultureInfo.InvariantCulture));
            }
        }

        return css.Append('"').ToString();
    }
}

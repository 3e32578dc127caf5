using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Warehouse.Engine;

namespace Analytics.Reports.Printing;

/// <summary>
/// The two moments of printing that Chromium writes into a PDF. They are all that differs between two prints, so they are
/// set to a given day; the length stays, and with it every offset of the file.
/// </summary>
static partial class PdfDates
{
    /// <summary>The same PDF with the given day, midnight UTC, as its dates.</summary>
    /// <exception cref="AnalyticsException">The dates do not stand where and as Chromium writes them.</exception>
    public static byte[] Set(byte[] pdf, DateOnly date)
    {
        // Latin-1 maps each byte to one letter and back.
        var text = Encoding.Latin1.GetString(pdf);
        var found = Dates().Matches(text);
        if (found.Count != 1)
        {
            throw new AnalyticsException(
                $"The printed PDF has {found.Count} places with a creation date where one was expected: this version of Chromium writes it "
                + "in another way. Print with the Chromium of Debian stable, or report it with the output of `chromium --version`.");
        }

        var stamp = $"D:{date.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}000000+00'00'";
        return Encoding.Latin1.GetBytes(Dates().Replace(text, $"\n/CreationDate ({stamp})\n/ModDate ({stamp})>>\nendobj\n"));
    }

    // The end of the information object. Brackets inside of texts are escaped, so no title can look like it.
    [GeneratedRegex(@"\n/CreationDate \(D:[0-9]{14}\+00'00'\)\n/ModDate \(D:[0-9]{14}\+00'00'\)>>\nendobj\n")]
    private static partial Regex Dates();
}

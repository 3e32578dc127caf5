using System.Globalization;

namespace Analytics.Reports.Wording;

/// <summary>
/// How numbers, dates and shares are printed in Vietnamese: 1.234,5 · 90,0% · +8,9 · 31/12/2025. The one place that
/// knows, because the process runs without culture data.
/// </summary>
public static class Vietnamese
{
    /// <summary>Printed where there is nothing to divide by (rule R10).</summary>
    public const string Nothing = "–";

    /// <summary>Fewer units than this are printed as x/n, without a percentage or a colour (rule R10).</summary>
    public const int SmallestPercentageBase = 5;

    static readonly NumberFormatInfo Format = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NegativeSign = "−",
    };

    /// <summary>A number with a fixed count of decimals: 1.234,5.</summary>
    public static string Number(double value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Format);
    }

    /// <summary>A count: whole when it is whole, else one decimal (joint leads share a task by weight).</summary>
    public static string Count(double value) => Number(value, Math.Abs(value - Math.Round(value)) < 0.05 ? 0 : 1);

    /// <summary>A fraction as a percentage with one decimal: 0.9 is 90,0%.</summary>
    public static string Percent(double fraction) => Number(fraction * 100, 1) + "%";

    /// <summary>A target or limit: 100%, 97,5%.</summary>
    public static string Limit(double fraction) => Count(fraction * 100) + "%";

    /// <summary>A difference of two fractions in percentage points, with its sign: +8,9.</summary>
    public static string Points(double difference) => WithSign(difference * 100, 1);

    /// <summary>A number that always has its sign, except zero.</summary>
    public static string WithSign(double value, int decimals)
    {
        var text = Number(value, decimals);
        return value > 0 && text.Any(c => c is >= '1' and <= '9') ? "+" + text : text;
    }

    /// <summary>x/n.</summary>
    public static string Fraction(double numerator, double denominator) => $"{Count(numerator)}/{Count(denominator)}";

    /// <summary>dd/MM/yyyy.</summary>
    public static string Date(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>a, b và c.</summary>
    public static string List(IReadOnlyList<string> items) => items switch
    {
        [] => Nothing,
        [var only] => only,
        _ => string.Join(", ", items.Take(items.Count - 1)) + " và " + items[^1],
    };

    /// <summary>The text with its first letter in upper case.</summary>
    public static string Capitalised(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The text cut to a length, at a word where there is one, with an ellipsis.</summary>
    public static string Shortened(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', length - 1);
        return text[..(cut > length / 2 ? cut : length - 1)].TrimEnd(' ', ',', ';') + "…";
    }
}

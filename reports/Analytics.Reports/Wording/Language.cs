using System.Globalization;

namespace Analytics.Reports.Wording;

/// <summary>
/// The language of a document: its templates, and how it prints numbers, dates and shares (1.234,5 · 90,0% · 31/12/2025
/// in Vietnamese; 1,234.5 · 90.0% · 31 Dec 2025 in English). The one place that knows, because the process runs without
/// culture data.
/// </summary>
public sealed class Language
{
    /// <summary>Printed where there is nothing to divide by (rule R10).</summary>
    public const string Nothing = "–";

    /// <summary>Fewer units than this are printed as x/n, without a percentage or a colour (rule R10).</summary>
    public const int SmallestPercentageBase = 5;

    readonly NumberFormatInfo _format;
    readonly Templates _templates;

    Language(string code, string decimalSeparator, string groupSeparator)
    {
        Code = code;
        _format = new NumberFormatInfo { NumberDecimalSeparator = decimalSeparator, NumberGroupSeparator = groupSeparator, NegativeSign = "−" };
        _templates = new Templates(code);
        Units = new UnitWords(this);
    }

    /// <summary>Formal Vietnamese, which leadership and agencies read.</summary>
    public static Language Vietnamese { get; } = new("vi", ",", ".");

    /// <summary>English.</summary>
    public static Language English { get; } = new("en", ".", ",");

    /// <summary>Every language there is.</summary>
    public static IReadOnlyList<Language> All { get; } = [Vietnamese, English];

    /// <summary>vi or en: the lang attribute of a page.</summary>
    public string Code { get; }

    /// <summary>Its code.</summary>
    public override string ToString() => Code;

    /// <summary>Values in the unit of their indicator.</summary>
    public UnitWords Units { get; }

    /// <summary>Keys of all templates.</summary>
    internal IEnumerable<string> Keys => _templates.Keys;

    /// <summary>The template of a key without its values.</summary>
    internal string Template(string key) => _templates[key];

    /// <summary>
    /// A template with its values put in. A clause in square brackets is left out when one of its values is null or empty;
    /// {n#task|tasks} chooses by a number.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such template, or a value that it wants outside brackets is missing.</exception>
    public string Say(string key, params ReadOnlySpan<(string Name, string? Value)> values) => _templates.Fill(key, values);

    /// <summary>A name that was given in two languages: the one of this language, or the Vietnamese one.</summary>
    public string Name(string vietnamese, string? english) => this == English && !string.IsNullOrEmpty(english) ? english : vietnamese;

    /// <summary>The name of a code of the warehouse, such as a peer group or a cause; a code without a name is printed as it is.</summary>
    /// <param name="kind">group, cause, channel, family, theme, quantity.</param>
    /// <param name="code">The code.</param>
    public string NameOf(string kind, string code) => _templates.Has($"{kind}.{code}") ? Say($"{kind}.{code}") : code;

    /// <summary>Heads of a table: a template with bars between them.</summary>
    public IReadOnlyList<string> Heads(string key) => Say(key).Split('|');

    /// <summary>A count as a cell; a dash when it is null.</summary>
    public Cell CountCell(double? value) => value is { } count ? new Cell(Count(count), count) : Nothing;

    /// <summary>A fraction as a cell with its percentage; a dash when it is null.</summary>
    public Cell PercentCell(double? fraction) => fraction is { } share ? new Cell(Percent(share), share) : Nothing;

    /// <summary>A number as a cell; a dash when it is null.</summary>
    public Cell NumberCell(double? value, int decimals) => value is { } number ? new Cell(Number(number, decimals), number) : Nothing;

    /// <summary>A value in the unit of its indicator as a cell; a dash when it is null.</summary>
    public Cell UnitCell(string unit, double? value) => value is { } number ? new Cell(Units.Value(unit, number), number) : Nothing;

    /// <summary>A number with a fixed count of decimals: 1.234,5.</summary>
    public string Number(double value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), _format);
    }

    /// <summary>A number of up to two decimals: 1 · 1,5 · 0,75.</summary>
    public string Brief(double value) => Number(value, 2).TrimEnd('0').TrimEnd(_format.NumberDecimalSeparator[0]);

    /// <summary>A count: whole when it is whole, else one decimal (joint leads share a task by weight).</summary>
    public string Count(double value) => Number(value, Math.Abs(value - Math.Round(value)) < 0.05 ? 0 : 1);

    /// <summary>A fraction as a percentage with one decimal: 0.9 is 90,0%.</summary>
    public string Percent(double fraction) => Number(fraction * 100, 1) + "%";

    /// <summary>A target or limit: 100%, 97,5%.</summary>
    public string Limit(double fraction) => Count(fraction * 100) + "%";

    /// <summary>A difference of two fractions in percentage points, with its sign: +8,9.</summary>
    public string Points(double difference) => WithSign(difference * 100, 1);

    /// <summary>A number that always has its sign, except zero.</summary>
    public string WithSign(double value, int decimals)
    {
        var text = Number(value, decimals);
        return value > 0 && text.Any(c => c is >= '1' and <= '9') ? "+" + text : text;
    }

    /// <summary>x/n.</summary>
    public string Fraction(double numerator, double denominator) => $"{Count(numerator)}/{Count(denominator)}";

    /// <summary>31/12/2025, or 31 Dec 2025.</summary>
    public string Date(DateOnly date) =>
        date.ToString(this == Vietnamese ? "dd/MM/yyyy" : "d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day on a scale: 31/12, or 31 Dec.</summary>
    public string DayMark(DateOnly date) => date.ToString(this == Vietnamese ? "dd/MM" : "d MMM", CultureInfo.InvariantCulture);

    /// <summary>12/2025, or Dec 2025.</summary>
    public string Month(DateOnly date) => date.ToString(this == Vietnamese ? "M/yyyy" : "MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The month on a scale: T12, or Dec; on a phone its number alone.</summary>
    public string MonthMark(DateOnly date, bool isShort) =>
        isShort ? date.Month.ToString(CultureInfo.InvariantCulture)
        : this == Vietnamese ? "T" + date.Month.ToString(CultureInfo.InvariantCulture)
        : date.ToString("MMM", CultureInfo.InvariantCulture);

    /// <summary>quý IV/2025, or Q4 2025.</summary>
    public string Quarter(DateOnly end)
    {
        var quarter = (end.Month + 2) / 3;
        return this == Vietnamese
            ? $"quý {(quarter == 4 ? "IV" : new string('I', quarter))}/{end.Year}"
            : $"Q{quarter} {end.Year}";
    }

    /// <summary>a, b và c.</summary>
    public string List(IReadOnlyList<string> items) => items switch
    {
        [] => Nothing,
        [var only] => only,
        _ => string.Join(", ", items.Take(items.Count - 1)) + $" {Say("common.and")} " + items[^1],
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

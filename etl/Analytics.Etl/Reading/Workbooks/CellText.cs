using System.Globalization;
using Analytics.Etl.Contracts;

namespace Analytics.Etl.Reading.Workbooks;

/// <summary>A cell as the text that a person would have written into a CSV file.</summary>
static class CellText
{
    // Days that a plain number in a column of dates may mean, 1950 to 2199. A year or 20250131 is none of them.
    const double FirstDay = 18264;
    const double LastDay = 109574;
    const int DaysTo1904 = 1462;

    /// <summary>True when the cell has nothing but white space.</summary>
    public static bool IsEmpty(object? value) => value is null || (value is string text && string.IsNullOrWhiteSpace(text));

    /// <summary>The text of a cell.</summary>
    /// <param name="value">As the reader gives it.</param>
    /// <param name="type">What the contract says of its column; null = nothing.</param>
    /// <param name="is1904">True when the workbook counts days from 1904.</param>
    public static string Of(object? value, ColumnType? type, bool is1904) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime moment => Moment(moment),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        double number => Number(number, type, is1904),
        int number => Number(number, type, is1904),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    static string Number(double number, ColumnType? type, bool is1904)
    {
        var day = is1904 ? number + DaysTo1904 : number;
        return type is ColumnType.Date or ColumnType.Timestamp && day is >= FirstDay and <= LastDay
            ? Moment(DateTime.FromOADate(day))
            : Plain(number);
    }

    // Fifteen digits, as the sheet shows them, without an exponent where that can be.
    static string Plain(double number)
    {
        var text = number.ToString("G15", CultureInfo.InvariantCulture);
        return text.Contains('E') && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var whole)
            ? whole.ToString(CultureInfo.InvariantCulture)
            : text;
    }

    static string Moment(DateTime moment)
    {
        // Serial numbers have no exact seconds.
        var rounded = new DateTime((moment.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
        return rounded.ToString(
            rounded.Year < 1900 ? "HH:mm:ss" : rounded.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss",
            CultureInfo.InvariantCulture);
    }
}

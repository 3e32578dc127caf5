using System.Buffers;
using Analytics.Warehouse.Analysts;

namespace Analytics.App.Rendering;

/// <summary>RFC 4180, LF. A text that a spreadsheet would run as a formula gets an apostrophe in front.</summary>
static class CsvRows
{
    static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public static long Write(TextWriter output, AnalystResult result)
    {
        output.Write(string.Join(',', result.Columns.Select(Field)));
        output.Write('\n');
        var rows = 0L;
        foreach (var row in result.Rows)
        {
            output.Write(string.Join(',', row.Select(Field)));
            output.Write('\n');
            rows++;
        }

        output.Flush();
        return rows;
    }

    static string Field(object? value)
    {
        var text = CellText.Of(value);
        if (value is string { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            text = "'" + text;
        }

        return text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}

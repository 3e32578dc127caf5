using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Analytics.Warehouse.Analysts;

namespace Analytics.App.Rendering;

/// <summary>A JSON array with one object per row, one row a line.</summary>
static class JsonRows
{
    static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static long Write(TextWriter output, AnalystResult result)
    {
        var rows = 0L;
        output.Write('[');
        foreach (var row in result.Rows)
        {
            output.Write(rows++ == 0 ? "\n" : ",\n");
            var members = result.Columns.Zip(row, (column, value) =>
                $"{JsonSerializer.Serialize(column, Options)}:{JsonSerializer.Serialize(Value(value), Options)}");
            output.Write($"{{{string.Join(',', members)}}}");
        }

        output.Write("\n]\n");
        output.Flush();
        return rows;
    }

    // Numbers stay numbers where JSON has them; not-a-number and infinity do not exist there.
    static object? Value(object? value) => value switch
    {
        null or string or bool or sbyte or byte or short or ushort or int or uint or long or ulong or decimal => value,
        double number => double.IsFinite(number) ? number : null,
        float number => float.IsFinite(number) ? number : null,
        _ => CellText.Of(value),
    };
}

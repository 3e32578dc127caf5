using System.Text.Json;

namespace Analytics.Etl.Tests.Reading;

/// <summary>The same records give the same warehouse and the same quarantine, whatever the format they come in.</summary>
public sealed class FormatEqualityTests
{
    static readonly string[] Bad =
    [
        "directive|,no id,2025-01-01", "directive|D8,,2025-13-01", "directive|D9,x,31/12/2025",
        "task|T9,D1,Việc 9,other,2025-10-01,,,,", "task|T10,D77,Việc 10,one_off,2025-10-01,A;Bộ Hai,,,",
        "status_event|E98,,T1,A,DONE,2025-11-01,2025-11-01 25:00,", "report_duty|R9,P1,,,2025-12-31,soon,2025-10-01",
        "agency_lineage|A,Không có,2025-07-01,merge,1.5",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_format_gives_the_same(int seed)
    {
        var random = new Random(seed);
        var rows = SomeRecords.Of(random).Rows
            .Concat(Bad.Select(line => line.Split('|')).Select(parts => (Kind: parts[0], Line: parts[1])))
            .GroupBy(row => row.Kind, row => row.Line.Split(','))
            .ToDictionary(kind => kind.Key, kind => kind.ToArray());
        var expected = Pulled("csv", rows, random);

        Assert.Equal(8, expected.Quarantine.Length);
        foreach (var format in new[] { "semicolons.csv", "tsv", "json", "pages.json", "ndjson", "jsonl", "xlsx", "book.xlsx" })
        {
            var (star, quarantine) = Pulled(format, rows, random);

            Assert.Equal(expected.Star, star);
            Assert.Equal(expected.Quarantine, quarantine);
        }
    }

    static (string[] Star, string[] Quarantine) Pulled(string format, Dictionary<string, string[][]> rows, Random random)
    {
        using var box = new DropBox();
        if (format == "book.xlsx")
        {
            var book = new TestWorkbook().Sheet("Ghi chú", ["Bảng", "tổng hợp"]);
            foreach (var (kind, lines) in rows)
            {
                book.Sheet(kind + "-1", Sheet(kind, lines));
            }

            box.PutBytes("tong-hop.xlsx", book.Bytes());
        }
        else
        {
            foreach (var (kind, lines) in rows)
            {
                Put(box, format, kind, lines, random);
            }
        }

        box.Pull();
        return (
            StarContent.Of(box),
            box.Ask("select record_kind, record_hash, reason_code, reason, raw_record from ops.quarantine order by all"));
    }

    static void Put(DropBox box, string format, string kind, string[][] lines, Random random)
    {
        var header = SomeRecords.Header[kind].Split(',');
        var objects = lines.Select(line => Json(header, line, random)).ToList();
        switch (format)
        {
            case "csv":
                box.Put($"{kind}.csv", lines.Prepend(header).Select(line => string.Join(',', line)));
                break;
            case "semicolons.csv":
                box.Put($"{kind}.csv", lines.Prepend(header).Select(line =>
                    string.Join(';', line.Select(field => field.Contains(';') ? $"\"{field}\"" : field))));
                break;
            case "tsv":
                box.Put($"{kind}.tsv", lines.Prepend(header).Select(line => string.Join('\t', line)));
                break;
            case "json":
                box.Put($"{kind}.json", $"[{string.Join(",\n", objects)}]");
                break;
            case "pages.json":
                box.Put($"{kind}.json", objects.Chunk(7).Select(page => $"[{string.Join(",", page)}]"));
                break;
            case "xlsx":
                box.PutBytes($"{kind}.xlsx", new TestWorkbook().Sheet("Sheet1", Sheet(kind, lines)).Bytes());
                break;
            default:
                box.Put($"{kind}.{format}", objects);
                break;
        }
    }

    // Columns in any order; what is empty is left out or null; a list is an array or a text.
    static string Json(string[] header, string[] line, Random random)
    {
        var members = header.Zip(line).OrderBy(_ => random.Next()).ToList();
        return "{" + string.Join(", ", members
            .Where(member => member.Second.Length > 0 || random.Next(2) == 0)
            .Select(member => $"{JsonSerializer.Serialize(member.First)}: {Value(member.First, member.Second, random)}")) + "}";
    }

    static string Value(string column, string text, Random random) => text switch
    {
        "" => random.Next(2) == 0 ? "null" : "\"\"",
        "1" or "0.5" when random.Next(2) == 0 => text,
        _ when column is "aliases" or "lead_agencies" && random.Next(2) == 0 => JsonSerializer.Serialize(text.Split(';')),
        _ => JsonSerializer.Serialize(text),
    };

    // Days and times as such, as people type them; the rest as texts and numbers.
    static object?[][] Sheet(string kind, string[][] lines) =>
    [
        [.. SomeRecords.Header[kind].Split(',')],
        .. lines.Select(line => line.Select(object? (field) =>
            field.Length == 0 ? null
            : DateOnly.TryParseExact(field, "yyyy-MM-dd", out var day) ? day
            : DateTime.TryParseExact(field, "yyyy-MM-dd HH:mm", null, default, out var moment) ? moment
            : field is "1" or "0.5" ? double.Parse(field)
            : field).ToArray()),
    ];
}

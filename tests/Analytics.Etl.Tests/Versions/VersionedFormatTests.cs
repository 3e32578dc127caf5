using System.Text.Json;
using Analytics.Etl.Tests.Reading;

namespace Analytics.Etl.Tests.Versions;

/// <summary>Records that come in versions are the same whatever the format they come in.</summary>
public sealed class VersionedFormatTests
{
    [Theory]
    [InlineData("survey")]
    [InlineData("blocking_episode")]
    public void Json_and_workbooks_give_the_same_as_csv(string kind)
    {
        var record = VersionedRecord.Of(kind);
        string[][] lines =
        [
            .. new[]
            {
                record.First, record.Second, record.With(record.With(record.First, record.Columns[0], ""), "recorded_at", "2026-01-06"),
                record.With(record.Second, "recorded_at", "2026-01-06 25:00"),
            }.Select(line => line.Split(',')),
        ];
        var csv = Pulled(box => box.Put($"{kind}.csv", lines.Prepend(record.Columns).Select(line => string.Join(',', line))), record);
        var json = Pulled(box => box.Put($"{kind}.json", $"[{string.Join(',', lines.Select(line => Json(record.Columns, line)))}]"), record);
        var book = Pulled(box => box.PutBytes($"{kind}.xlsx", new TestWorkbook().Sheet("Sheet1", Sheet(record.Columns, lines)).Bytes()), record);

        Assert.Equal([record.StoredFirst, record.StoredSecond], csv[..2]);
        Assert.Equal(4, csv.Length);
        Assert.Equal(csv, json);
        Assert.Equal(csv, book);
    }

    static string[] Pulled(Action<DropBox> put, VersionedRecord record)
    {
        using var box = VersionedBox.WithBasics();
        put(box);
        box.Pull();
        return [.. box.Ask(record.Stored()), .. box.Ask("select record_hash, reason_code, reason, raw_record from ops.quarantine order by all")];
    }

    static string Json(string[] columns, string[] line) =>
        "{" + string.Join(", ", columns.Zip(line).Where(pair => pair.Second.Length > 0).Select(pair =>
            $"\"{pair.First}\": {(int.TryParse(pair.Second, out _) ? pair.Second : JsonSerializer.Serialize(pair.Second))}")) + "}";

    // Days, times and numbers as such, as people type them.
    static object?[][] Sheet(string[] columns, string[][] lines) =>
    [
        [.. columns],
        .. lines.Select(line => line.Select(object? (field) =>
            field.Length == 0 ? null
            : DateOnly.TryParseExact(field, "yyyy-MM-dd", out var day) ? day
            : DateTime.TryParseExact(field, "yyyy-MM-dd HH:mm", null, default, out var moment) ? moment
            : int.TryParse(field, out var number) ? (double)number
            : field).ToArray()),
    ];
}

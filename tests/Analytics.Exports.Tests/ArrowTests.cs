using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Analytics.Exports.Tests.Sample;

namespace Analytics.Exports.Tests;

[Collection(ReadsSharedPack.Name)]
public sealed class ArrowTests(SharedPack pack)
{
    [Fact]
    public void The_reader_of_Arrow_finds_the_rows_fields_and_comments_of_every_table()
    {
        var files = pack.Result.Manifest.Files.Where(file => file.Name.EndsWith(".arrow", StringComparison.Ordinal)).ToList();

        foreach (var (file, found) in files.Zip(Read([.. files.Select(file => pack.PathOf(file.Name))])))
        {
            Assert.Equal(file.Rows, found.GetProperty("rows").GetInt64());
            Assert.Equal(file.Table, found.GetProperty("table").GetString());
            Assert.All(found.GetProperty("fields").EnumerateArray(), field => Assert.NotNull(field.GetProperty("description").GetString()));
        }
    }

    [Fact]
    public void Values_are_those_of_the_parquet_files()
    {
        string[] tables = ["star.dim_agency", "star.dim_task", "star.bridge_agency_lineage", "star.fact_report_duty", "star.dim_period", "mart.indicator"];
        foreach (var (table, found) in tables.Zip(Read([.. tables.Select(table => pack.PathOf($"arrow/{table}.arrow"))])))
        {
            var fields = found.GetProperty("fields").EnumerateArray().Select(field => (Name: field.GetProperty("name").GetString()!, Type: field.GetProperty("type").GetString()!));
            var texts = fields.Select(field => field.Type switch
            {
                "Decimal[9e+6]" or "Decimal[9,6]" => $"(\"{field.Name}\" * 1000000)::bigint::varchar",
                "Float64" => $"\"{field.Name}\"",
                _ when field.Type.StartsWith("Timestamp", StringComparison.Ordinal) => $"strftime(\"{field.Name}\", '%Y-%m-%dT%H:%M:%S.%gZ')",
                _ => $"\"{field.Name}\"::varchar",
            });
            var source = Directory.Exists(pack.PathOf("parquet/" + table)) ? $"{pack.PathOf("parquet/" + table)}/*/*.parquet" : pack.PathOf($"parquet/{table}.parquet");
            var expected = Reading.Rows($"select {string.Join(", ", texts)} from read_parquet('{source}', hive_partitioning = false)");
            var columns = found.GetProperty("values").EnumerateArray().Select(column => column.EnumerateArray().ToList()).ToList();
            var actual = Enumerable.Range(0, found.GetProperty("rows").GetInt32()).Select(row => string.Join("|", columns.Select(column => Text(column[row]))));

            Assert.Equal(expected.Select(Numbers), actual.Select(Numbers));
        }
    }

    [Fact]
    public void A_long_table_is_several_batches()
    {
        using var box = Box.Filled().AddEvents(70_000);
        var result = box.Export(request => request with { Formats = [Reports.Exporting.PackFormat.Arrow] });

        var found = Read([Path.Combine(result.Path, "arrow/star.fact_status_event.arrow")])[0];

        Assert.Equal(2, found.GetProperty("batches").GetInt32());
        var ids = found.GetProperty("values")[2].EnumerateArray().Select(value => value.GetString()).ToList();
        Assert.Equal("b-69999", ids[^1]);
        Assert.Equal(result.Manifest.Files.Single(file => file.Table == "star.fact_status_event").Rows, ids.Count);
    }

    static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "∅" : value.GetString()!;

    // JavaScript and .NET write the same double differently.
    static string Numbers(string row) => string.Join("|", row.Split('|').Select(cell =>
        double.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number.ToString("R", System.Globalization.CultureInfo.InvariantCulture) : cell));

    static JsonElement[] Read(IReadOnlyList<string> files)
    {
        var packages = typeof(ArrowTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "ArrowReader").Value!;
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "read-arrow.mjs"), packages, .. files])
        {
            start.ArgumentList.Add(argument);
        }

        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, errors.GetAwaiter().GetResult());
        return JsonSerializer.Deserialize<JsonElement[]>(output)!;
    }
}

using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Analytics.Exports.Tests.Sample;
using Analytics.Reports.Exporting;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;

namespace Analytics.Exports.Tests;

/// <summary>The pack as a whole: manifest, dictionary, data package, documents, zip.</summary>
[Collection(ReadsSharedPack.Name)]
public sealed class PackTests(SharedPack pack)
{
    [Fact]
    public void The_manifest_says_what_it_is_and_the_hash_of_every_file()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(pack.PathOf("manifest.json")));
        var root = manifest.RootElement;

        Assert.Equal(
            ("2026-Q1", "2026-03-31", "2026-04-10", Path.GetFileName(pack.Folder), "thuong", "v1.5.6", "SỐ LIỆU MÔ PHỎNG"),
            (Text("period"), Text("v"), Text("k"), Text("run"), Text("security_level"), Text("engine"), Text("notice")));
        Assert.Matches(@"^\d{4}_\w+\.sql$", Text("schema_version"));
        Assert.True(root.GetProperty("definitions").GetProperty("on_time_completion_rate").GetInt32() > 0);
        var named = root.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("name").GetString()!).Append("manifest.json");
        Assert.Equal(
            Directory.GetFiles(pack.Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(pack.Folder, file)).Order(StringComparer.Ordinal),
            named.Order(StringComparer.Ordinal));
        Assert.All(root.GetProperty("files").EnumerateArray(), file => Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(pack.PathOf(file.GetProperty("name").GetString()!)))), file.GetProperty("sha256").GetString()));

        string Text(string name) => root.GetProperty(name).GetString()!;
    }

    [Fact]
    public void Documents_that_were_given_are_under_report() =>
        Assert.Equal(File.ReadAllBytes(pack.Report), File.ReadAllBytes(pack.PathOf("report/bao-cao.html")));

    [Fact]
    public void The_dictionary_has_every_table_and_column_with_its_comment()
    {
        var text = File.ReadAllText(pack.PathOf("data_dictionary.md"));

        Assert.Contains("**SỐ LIỆU MÔ PHỎNG.**", text, StringComparison.Ordinal);
        Assert.Contains("Security level thuong", text, StringComparison.Ordinal);
        Assert.Contains("## star.dim_task\n", text, StringComparison.Ordinal);
        Assert.Contains("| security_class | VARCHAR | Classification; thuong = not classified. |\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("measured_at", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\| \w+ \| \w+ \|  \|", text);
    }

    [Fact]
    public void The_data_package_describes_every_file_with_a_table()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(pack.PathOf("datapackage.json")));
        var resources = package.RootElement.GetProperty("resources").EnumerateArray().ToList();

        Assert.Equal("data-package", package.RootElement.GetProperty("profile").GetString());
        Assert.Matches("^[-a-z0-9._/]+$", package.RootElement.GetProperty("name").GetString());
        Assert.StartsWith("SỐ LIỆU MÔ PHỎNG", package.RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal(resources.Count, resources.Select(one => one.GetProperty("name").GetString()).Distinct().Count());
        Assert.Equal(
            pack.Result.Manifest.Files.Where(file => file.Table is not null).Select(file => file.Name).Order(),
            resources.Select(one => one.GetProperty("path")).SelectMany(path => path.ValueKind == JsonValueKind.Array ? path.EnumerateArray().Select(part => part.GetString()) : [path.GetString()]).Order()!);
        foreach (var csv in resources.Where(one => one.GetProperty("profile").GetString() == "tabular-data-resource"))
        {
            var path = csv.GetProperty("path").GetString()!;
            var fields = csv.GetProperty("schema").GetProperty("fields").EnumerateArray().ToList();
            Assert.Equal(File.ReadLines(pack.PathOf(path)).First(), string.Join(",", fields.Select(field => field.GetProperty("name").GetString())));
            Assert.All(fields, field => Assert.Contains(field.GetProperty("type").GetString(), (string[])["string", "integer", "number", "boolean", "date", "datetime"]));
            Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(pack.PathOf(path)))), csv.GetProperty("hash").GetString());
            if (csv.GetProperty("schema").TryGetProperty("primaryKey", out var key))
            {
                var columns = string.Join(", ", key.EnumerateArray().Select(one => one.GetString()));
                Assert.Equal(0, Reading.One<long>($"select count(*) - count(distinct ({columns})) from '{pack.PathOf(path)}'"));
                Assert.All(key.EnumerateArray(), one => Assert.True(fields.Single(field => field.GetProperty("name").GetString() == one.GetString()).GetProperty("constraints").GetProperty("required").GetBoolean()));
            }
        }
    }

    [Fact]
    public void The_zip_holds_the_same_files_for_any_reader()
    {
        using var archive = ZipFile.OpenRead(pack.Result.Zip);
        Assert.Equal(
            Directory.GetFiles(pack.Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Path.GetDirectoryName(pack.Folder)!, file)).Order(StringComparer.Ordinal),
            archive.Entries.Select(entry => entry.FullName));
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(2026, 4, 10), entry.LastWriteTime.DateTime));
        using var unzip = Process.Start(new ProcessStartInfo("unzip", ["-tqq", pack.Result.Zip]))!;
        unzip.WaitForExit();
        Assert.Equal(0, unzip.ExitCode);
    }

    [Fact]
    public void The_same_figures_give_the_same_bytes_whatever_the_folder_and_the_threads()
    {
        using var box = Box.Filled().AddEvents(300_000);
        PackRequest Whole(PackRequest request) => request with { Formats = [PackFormat.Parquet, PackFormat.Csv] };
        PackRequest Split(PackRequest request) => request with { Formats = [PackFormat.Parquet], PartitionFrom = 200_000 };
        foreach (var form in (Func<PackRequest, PackRequest>[])[Whole, Split])
        {
            var first = box.Export(form, threads: 1);
            foreach (var threads in (int[])[4, 2])
            {
                var again = box.Export(form, threads);
                Assert.Equal(first.Manifest.Files, again.Manifest.Files);
                Assert.Equal(Hash(first.Zip), Hash(again.Zip));
            }

            Assert.Equal(form == Split ? 3 : 0, first.Manifest.Files.Count(file => file.Name.Contains("/year=", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_warehouse_loaded_anew_and_known_further_gives_the_same_pack()
    {
        using var box = Box.Filled();
        var first = box.Export();
        using var other = Box.FilledAnew().Change(live =>
        {
            using var command = live.Connection.CreateCommand();
            command.CommandText =
                """
                insert into star.fact_status_event (source, event_id, assignment_key, event_type_key, effective_date, recorded_ts, is_rejected, batch_key)
                values ('sample', 'much-later', 2, 7, date '2026-05-20', timestamp '2026-05-21', false, 1)
                """;
            command.ExecuteNonQuery();
        });

        Assert.Equal(Hash(first.Zip), Hash(other.Export().Zip));
    }

    [Fact]
    public void Work_that_is_stopped_leaves_nothing_in_place()
    {
        using var box = Box.Filled();
        using var snapshot = Snapshot.Open(box.Data);
        using var stop = new CancellationTokenSource();
        var folder = box.NewFolder();
        var half = new Stopper(stop);

        Assert.ThrowsAny<OperationCanceledException>(() =>
            QuarterExport.Write(snapshot, new PackRequest { Folder = folder }, half, stop.Token));

        Assert.Empty(Directory.GetFileSystemEntries(folder));

        // What a killed process leaves is no obstacle.
        var left = Directory.CreateDirectory(Path.Combine(folder, Path.GetFileName(box.Export().Path) + ".next"));
        File.WriteAllText(Path.Combine(left.FullName, "half"), "x");
        var result = QuarterExport.Write(snapshot, new PackRequest { Folder = folder }, null, CancellationToken.None);
        Assert.Equal([result.Path, result.Zip], Directory.GetFileSystemEntries(folder).Order());
        Assert.False(File.Exists(Path.Combine(result.Path, "half")));
    }

    [Fact]
    public void A_document_that_is_not_there_is_named_and_nothing_is_written()
    {
        using var box = Box.Filled();
        var folder = box.NewFolder();

        var error = Assert.Throws<AnalyticsException>(() =>
            box.Export(request => request with { Folder = folder, Formats = [PackFormat.Csv], ReportFiles = ["/nowhere/report.pdf"] }));

        Assert.Equal("/nowhere/report.pdf is to go into the pack and is not there. Write the report first.", error.Message);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void A_table_of_the_star_schema_has_a_key_or_none_that_is_known()
    {
        var withoutKey = JsonDocument.Parse(File.ReadAllText(pack.PathOf("datapackage.json"))).RootElement.GetProperty("resources").EnumerateArray()
            .Where(one => one.GetProperty("format").GetString() == "csv" && !one.GetProperty("schema").TryGetProperty("primaryKey", out _))
            .Select(one => one.GetProperty("title").GetString());

        Assert.Equal(
            [
                "mart.indicator", "star.bridge_agency_group", "star.bridge_agency_name", "star.dim_baseline", "star.dim_data_element",
                "star.dim_metric", "star.dim_process", "star.duplicate_event", "star.fact_api_usage", "star.fact_assignment_account",
                "star.fact_blocking_episode", "star.fact_budget_month", "star.fact_claim_audit", "star.fact_dq_check",
                "star.fact_feedback", "star.fact_indicator_value", "star.fact_process_month", "star.fact_survey",
                "star.fact_target_measurement",
            ],
            withoutKey.Order(StringComparer.Ordinal)!);
    }

    static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    // Stops the work in its midst.
    sealed class Stopper(CancellationTokenSource stop) : IProgress<double>
    {
        public void Report(double value)
        {
            if (value > 0.5)
            {
                stop.Cancel();
            }
        }
    }
}

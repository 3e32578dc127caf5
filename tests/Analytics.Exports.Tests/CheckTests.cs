using Analytics.Exports.Tests.Sample;
using Analytics.Reports.Exporting;
using Analytics.Reports.Exporting.Checking;
using Analytics.Warehouse.Engine;

namespace Analytics.Exports.Tests;

/// <summary>A pack that is not what was written is found out, and said to be so thing by thing.</summary>
public sealed class CheckTests : IDisposable
{
    readonly Box _box = Box.Filled();
    readonly QuarterExportResult _pack;

    public CheckTests() => _pack = _box.Export(request => request with { Formats = [PackFormat.Parquet, PackFormat.Csv] });

    [Fact]
    public void A_pack_as_written_is_whole() => Assert.Empty(PackCheck.Run(_pack.Path).Wrong);

    [Fact]
    public void Each_thing_that_is_wrong_is_said()
    {
        File.AppendAllText(PathOf("csv/star.dim_task.csv"), "x");
        File.Delete(PathOf("parquet/star.dim_run.parquet"));
        File.WriteAllText(PathOf("csv/more.csv"), "");

        var length = new FileInfo(PathOf("csv/star.dim_task.csv")).Length;
        Assert.Equal(
            [
                $"csv/star.dim_task.csv is not what was written: it has {length} bytes, not {length - 1}",
                "parquet/star.dim_run.parquet is missing",
                "csv/more.csv is not in the manifest",
            ],
            PackCheck.Run(_pack.Path).Wrong);
    }

    [Fact]
    public void A_manifest_that_was_changed_is_found_out_by_rows_and_by_the_zip()
    {
        var manifest = PathOf("manifest.json");
        var rows = _pack.Manifest.Files.Single(file => file.Name == "parquet/star.dim_task.parquet").Rows;
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace($"\"rows\": {rows},", "\"rows\": 7,", StringComparison.Ordinal));

        var wrong = PackCheck.Run(_pack.Path).Wrong;

        Assert.Contains($"parquet/star.dim_task.parquet has {rows} rows, the manifest says 7", wrong);
        Assert.Contains($"csv/star.dim_task.csv has {rows} rows, the manifest says 7", wrong);
        Assert.Contains($"{Path.GetFileName(_pack.Zip)}: {Path.GetFileName(_pack.Path)}/manifest.json is not what is in the folder", wrong);
    }

    [Fact]
    public void A_zip_that_was_changed_is_found_out()
    {
        File.WriteAllText(_pack.Zip, "no zip");

        Assert.StartsWith($"{Path.GetFileName(_pack.Zip)} cannot be read: ", Assert.Single(PackCheck.Run(_pack.Path).Wrong), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_in_place_is_checked_and_never_written_over()
    {
        var folder = Path.GetDirectoryName(_pack.Path)!;
        PackRequest Again(PackRequest request) => request with { Folder = folder, Formats = [PackFormat.Parquet, PackFormat.Csv] };
        var before = File.GetLastWriteTimeUtc(PathOf("manifest.json"));

        Assert.False(_box.Export(Again).IsNew);
        File.Delete(_pack.Zip);
        Assert.False(_box.Export(Again).IsNew);
        Assert.True(File.Exists(_pack.Zip));
        Assert.Equal(before, File.GetLastWriteTimeUtc(PathOf("manifest.json")));
        Assert.Contains(
            "is of another kind", Assert.Throws<AnalyticsException>(() => _box.Export(request => Again(request) with { HasExcelBom = true })).Message, StringComparison.Ordinal);

        File.AppendAllText(PathOf("data_dictionary.md"), "x");
        Assert.Contains("data_dictionary.md is not what was written", Assert.Throws<AnalyticsException>(() => _box.Export(Again)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_without_its_folder_is_never_written_over()
    {
        Directory.Delete(_pack.Path, recursive: true);
        File.AppendAllText(_pack.Zip, "x");

        var error = Assert.Throws<AnalyticsException>(() => _box.Export(request =>
            request with { Folder = Path.GetDirectoryName(_pack.Path)!, Formats = [PackFormat.Parquet, PackFormat.Csv] }));

        Assert.Contains("is there and holds something else", error.Message, StringComparison.Ordinal);
        Assert.Equal([_pack.Zip], Directory.GetFileSystemEntries(Path.GetDirectoryName(_pack.Path)!));
    }

    [Fact]
    public void What_is_no_pack_is_said_to_be_none() =>
        Assert.Contains("is no pack: it has no manifest.json", Assert.Throws<AnalyticsException>(() => PackCheck.Run(_box.Root)).Message, StringComparison.Ordinal);

    public void Dispose() => _box.Dispose();

    string PathOf(string name) => Path.Combine(_pack.Path, name);
}

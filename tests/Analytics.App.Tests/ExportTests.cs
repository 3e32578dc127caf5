using System.Security.Cryptography;
using System.Text.Json;

namespace Analytics.App.Tests;

public sealed class ExportTests(DemoFixture demo) : IClassFixture<DemoFixture>, IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("analytics-export-").FullName;

    [Fact]
    public void An_export_says_what_it_holds_and_is_never_written_over()
    {
        var run = Export("--period", "2026-Q1");
        Assert.True(run.ExitCode == 0, run.Errors);
        var folder = run.Output.Trim();
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json")));
        Assert.Equal("2026-Q1", manifest.RootElement.GetProperty("period").GetString());
        Assert.Equal("2026-03-31", manifest.RootElement.GetProperty("v").GetString());
        Assert.Equal("2026-04-10", manifest.RootElement.GetProperty("k").GetString());
        Assert.Equal(Path.GetFileName(folder), manifest.RootElement.GetProperty("run").GetString());
        Assert.True(manifest.RootElement.GetProperty("is_simulated").GetBoolean());
        foreach (var file in manifest.RootElement.GetProperty("files").EnumerateArray())
        {
            var path = Path.Combine(folder, file.GetProperty("name").GetString()!);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), file.GetProperty("sha256").GetString());
            Assert.Equal(demo.Query($"select count(*) from {file.GetProperty("table").GetString()}")[0], file.GetProperty("rows").GetRawText());
        }

        Assert.Contains("It was there already, and is whole.", Export("--period", "2026-Q1").Errors, StringComparison.Ordinal);
        File.AppendAllText(Path.Combine(folder, "star.dim_task.parquet"), "x");
        var damaged = Export("--period", "2026-Q1");
        Assert.Equal(1, damaged.ExitCode);
        Assert.Contains("is damaged: star.dim_task.parquet is not what was written. An export is never written over", damaged.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quarter_that_was_not_measured_is_said_to_be_none() =>
        Assert.Contains("Quarter '2031-Q1' was not measured. Run `analytics measure`", Export("--period", "2031-Q1").Errors, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    CommandRun Export(params string[] arguments) => CommandRun.Of(["export", .. arguments, "--out", _folder, "--data", demo.Data]);
}

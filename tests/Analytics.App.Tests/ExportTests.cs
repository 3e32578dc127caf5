using System.Text.Json;

namespace Analytics.App.Tests;

public sealed class ExportTests(DemoFixture demo) : IClassFixture<DemoFixture>, IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("analytics-export-").FullName;

    [Fact]
    public void A_pack_says_what_it_holds_and_is_never_written_over()
    {
        var run = Export("--period", "2026-Q1", "--format", "parquet,csv");
        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains("SỐ LIỆU MÔ PHỎNG", run.Errors, StringComparison.Ordinal);
        var folder = run.Output.Trim();
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json")));
        Assert.Equal("2026-Q1", manifest.RootElement.GetProperty("period").GetString());
        Assert.Equal("2026-03-31", manifest.RootElement.GetProperty("v").GetString());
        Assert.Equal("2026-04-10", manifest.RootElement.GetProperty("k").GetString());
        Assert.Equal(Path.GetFileName(folder), manifest.RootElement.GetProperty("run").GetString());
        Assert.True(manifest.RootElement.GetProperty("is_simulated").GetBoolean());
        Assert.Equal(
            demo.Query("select count(*) from star.dim_agency")[0],
            manifest.RootElement.GetProperty("files").EnumerateArray()
                .Single(file => file.GetProperty("name").GetString() == "parquet/star.dim_agency.parquet").GetProperty("rows").GetRawText());

        Assert.Contains("It was there already, and is whole.", Export("--period", "2026-Q1", "--format", "parquet,csv").Errors, StringComparison.Ordinal);
        Assert.Equal($"{Path.GetFileName(folder)} is whole: {manifest.RootElement.GetProperty("files").GetArrayLength()} files.\n", CommandRun.Of("export", "--verify", folder).Output);
        File.AppendAllText(Path.Combine(folder, "parquet/star.dim_task.parquet"), "x");
        var damaged = Export("--period", "2026-Q1", "--format", "parquet,csv");
        Assert.Equal(1, damaged.ExitCode);
        Assert.Contains("is damaged: parquet/star.dim_task.parquet is not what was written", damaged.Errors, StringComparison.Ordinal);
        Assert.Contains("A pack is never written over", damaged.Errors, StringComparison.Ordinal);
        var check = CommandRun.Of("export", "--verify", folder, "--json");
        Assert.Equal(1, check.ExitCode);
        using var said = JsonDocument.Parse(check.Output);
        Assert.StartsWith(
            "parquet/star.dim_task.parquet is not what was written", Assert.Single(said.RootElement.GetProperty("wrong").EnumerateArray()).GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_quarters_are_compared()
    {
        var first = Export("--period", "2025-Q4", "--format", "parquet").Output.Trim();
        var second = Export("--period", "2026-Q1", "--format", "parquet", "--security", "mat").Output.Trim();
        Assert.EndsWith("-mat", second, StringComparison.Ordinal);

        var text = CommandRun.Of("export", "--diff", first, second);
        var json = CommandRun.Of("export", "--diff", first, second, "--json");

        Assert.True(text.ExitCode == 0, text.Errors);
        Assert.Contains("2025-12-31", text.Output, StringComparison.Ordinal);
        using var differences = JsonDocument.Parse(json.Output);
        Assert.Contains(
            differences.RootElement.GetProperty("facts").EnumerateArray(),
            fact => fact.GetProperty("name").GetString() == "period" && fact.GetProperty("after").GetString() == "2026-Q1");
        Assert.All(differences.RootElement.GetProperty("values").EnumerateArray(), value => Assert.Equal("added", value.GetProperty("kind").GetString()));
        Assert.Contains("The packs hold the same.", CommandRun.Of("export", "--diff", first, first).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_asked_for_wrongly_is_said_before_anything_is_done()
    {
        Assert.Equal(2, Export("--format", "parquet,pdf").ExitCode);
        Assert.Contains("'pdf' is not a format. Give parquet, csv, xlsx or arrow, with commas between.", Export("--format", "parquet,pdf").Errors, StringComparison.Ordinal);
        Assert.Equal(2, Export("--security", "secret").ExitCode);
        Assert.Contains("is no pack", CommandRun.Of("export", "--verify", _folder).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quarter_that_was_not_measured_is_said_to_be_none() =>
        Assert.Contains("The quarter '2031-Q1' was not measured. Measured quarters: ", Export("--period", "2031-Q1").Errors, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    CommandRun Export(params string[] arguments) => CommandRun.Of(["export", .. arguments, "--out", _folder, "--data", demo.Data]);
}

using System.Diagnostics;

namespace Analytics.App.Tests;

/// <summary><c>analytics report</c> in each of its forms.</summary>
public sealed class ReportTests(DemoFixture demo) : IClassFixture<DemoFixture>, IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("analytics-report-").FullName;

    [Fact]
    public void The_forms_that_are_asked_for_are_written_and_named()
    {
        var run = CommandRun.Of("report", "--period", "2025-Q4", "--out", _folder, "--format", "html,pdf,png", "--data", demo.Data);

        Assert.True(run.ExitCode == 0, run.Errors);
        var files = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Path.Combine(_folder, "bao-cao-2025-Q4.html"), files[0]);
        Assert.Equal(Path.Combine(_folder, "bao-cao-2025-Q4.pdf"), files[1]);
        Assert.All(files[2..], file => Assert.StartsWith(Path.Combine(_folder, "bao-cao-2025-Q4") + "/", file, StringComparison.Ordinal));
        Assert.True(files.Length > 5, run.Output);
        Assert.Equal(files.Order(StringComparer.Ordinal), Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
        Assert.Equal("%PDF"u8, File.ReadAllBytes(files[1]).AsSpan(0, 4));
        Assert.Equal("PNG"u8, File.ReadAllBytes(files[2]).AsSpan(1, 3));
    }

    [Theory]
    [InlineData("2026-Q1")]
    [InlineData("2026-Q2")]
    public async Task The_printed_report_has_eight_sheets(string quarter)
    {
        var run = CommandRun.Of("report", "--period", quarter, "--out", _folder, "--format", "pdf", "--data", demo.Data);
        Assert.True(run.ExitCode == 0, run.Errors);

        using var info = Process.Start(new ProcessStartInfo("pdfinfo", [Path.Combine(_folder, $"bao-cao-{quarter}.pdf")]) { RedirectStandardOutput = true })!;
        Assert.Matches(@"Pages: +8\n", await info.StandardOutput.ReadToEndAsync());
    }

    [Fact]
    public void Without_a_delivery_in_doubt_there_is_nothing_to_settle()
    {
        var run = CommandRun.Of("delivery", "2025-Q4", "a@example.org", "--again", "--data", Path.Combine(_folder, "data"));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: No delivery of 2025-Q4 to a@example.org is in doubt.", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

using Analytics.Service.Tests.Running;

namespace Analytics.Service.Tests;

/// <summary>Quarter-end jobs: each due quarter once, whatever happens in between.</summary>
public sealed class QuarterTests : IDisposable
{
    readonly Site _site = new();

    [Fact]
    public void Each_due_quarter_is_given_out_once_in_order_and_a_lost_record_of_it_changes_no_byte()
    {
        _site.WithSample().With(schedule: "since: 2026-Q1", delivery: "formats: [html]");
        Assert.Equal("done", _site.Json("schedule", "run", "pull:inbox").GetProperty("outcome").GetString());

        var report = _site.Json("schedule", "run", "report");
        var export = _site.Json("schedule", "run", "export");

        Assert.StartsWith("done: 2026-Q1, 2026-Q2", report.GetProperty("summary").GetString(), StringComparison.Ordinal);
        Assert.Equal(report.GetProperty("summary").GetString(), export.GetProperty("summary").GetString());
        Assert.True(File.Exists(Path.Combine(_site.Data, "reports", "bao-cao-2026-Q1.html")));
        var folder = Assert.Single(Directory.GetDirectories(Path.Combine(_site.Data, "exports"), "2026-Q1-*"));
        Assert.True(File.Exists(Path.Combine(folder, "manifest.json")));

        Assert.Equal("skipped", _site.Json("schedule", "run", "report").GetProperty("outcome").GetString());
        Assert.Equal("skipped", _site.Json("schedule", "run", "export").GetProperty("outcome").GetString());

        // As after a crash between doing and recording: the work is done again and gives the same.
        var before = Bytes();
        Ledger.Forget(_site.Data);
        Assert.Equal(report.GetProperty("summary").GetString(), _site.Json("schedule", "run", "report").GetProperty("summary").GetString());
        Assert.Equal(export.GetProperty("summary").GetString(), _site.Json("schedule", "run", "export").GetProperty("summary").GetString());
        Assert.Equal(before, Bytes());
    }

    public void Dispose() => _site.Dispose();

    Dictionary<string, string> Bytes() =>
        Directory.EnumerateFiles(Path.Combine(_site.Data, "exports"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(_site.Data, "reports")))
            .ToDictionary(file => file, file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
}

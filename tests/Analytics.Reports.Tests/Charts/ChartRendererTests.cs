using Analytics.Reports.Charts;
using Analytics.Warehouse.Engine;

namespace Analytics.Reports.Tests.Charts;

public sealed class ChartRendererTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("charts-").FullName;
    readonly Chart[] _charts = [Sparkline.Draw("one", [1, 2, 3], 2)];

    [Fact]
    public void A_missing_node_is_named_with_what_to_install()
    {
        var error = Assert.Throws<AnalyticsException>(() =>
            new ChartRenderer { Node = "node-that-is-not-there" }.Render(_charts, CancellationToken.None));

        Assert.StartsWith("`node-that-is-not-there` could not be started (", error.Message);
        Assert.EndsWith("Charts are drawn by Node.js: install version 20 or later (Debian: apt-get install nodejs) so that `node` is on the PATH.", error.Message);
    }

    [Fact]
    public void A_failing_script_shows_its_first_words()
    {
        var script = Script("throw new Error('the chart library is missing');");

        var error = Assert.Throws<AnalyticsException>(() => new ChartRenderer { Script = script }.Render(_charts, CancellationToken.None));

        Assert.StartsWith("Drawing the charts failed (node ended with exit code 1):", error.Message);
        Assert.Contains("the chart library is missing", error.Message);
        Assert.Contains("install version 20", error.Message);
    }

    [Fact]
    public void A_script_that_hangs_is_ended()
    {
        var script = Script("setInterval(() => {}, 1000);");

        var error = Assert.Throws<AnalyticsException>(() =>
            new ChartRenderer { Script = script, Timeout = TimeSpan.FromSeconds(1) }.Render(_charts, CancellationToken.None));

        Assert.Equal("Drawing the charts took more than 1 seconds and was stopped. Try again when the machine is less busy.", error.Message);
    }

    [Fact]
    public void A_script_that_reads_nothing_does_not_block_a_large_document()
    {
        var script = Script("setInterval(() => {}, 1000);");
        var large = Enumerable.Range(0, 400).Select(number => Sparkline.Draw($"c{number}", [1, 2, 3, 4, 5, 6, 7, 8], 2)).ToList();

        Assert.Throws<AnalyticsException>(() =>
            new ChartRenderer { Script = script, Timeout = TimeSpan.FromSeconds(1) }.Render(large, CancellationToken.None));
    }

    [Fact]
    public void Being_cancelled_is_not_a_failure_of_node()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => new ChartRenderer().Render(_charts, cancelled.Token));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string Script(string text)
    {
        var path = Path.Combine(_folder, "script.mjs");
        File.WriteAllText(path, text);
        return path;
    }
}

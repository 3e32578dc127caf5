namespace Analytics.App.Tests;

/// <summary>The demo, run once; tests only read what it made.</summary>
public sealed class DemoFixture : IDisposable
{
    public DemoFixture() => Run = CommandRun.Of("demo", "--data", Data);

    public string Data { get; } = Directory.CreateTempSubdirectory("analytics-demo-").FullName;

    internal CommandRun Run { get; }

    /// <summary>What <c>analytics sql --format csv</c> prints, its header left out.</summary>
    public string[] Query(string sql)
    {
        var run = CommandRun.Of("sql", sql, "--format", "csv", "--data", Data);
        Assert.True(run.ExitCode == 0, run.Errors);
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
    }

    public void Dispose() => Directory.Delete(Data, recursive: true);
}

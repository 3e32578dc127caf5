using System.Diagnostics;

namespace Analytics.Connectors.Tests.Redmine;

/// <summary>A tracker that has the sample, filled through its own API.</summary>
public sealed class FilledRedmine : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("redmine-sample-").FullName;

    public FilledRedmine()
    {
        var started = Stopwatch.GetTimestamp();
        SampleFolder = Path.Combine(_folder, "sample");
        Sample = new SampleRows(SampleFolder);
        Server = new RedmineServer();
        Api = new RedmineApi(Server.Address);
        Filling = new SampleFilling(Server, Api, Sample);
        Filling.Fill();
        Filled = $"{Api.Count} requests, {Sample.Events.Count} events, {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s";
    }

    public string Filled { get; }

    public string SampleFolder { get; }

    internal SampleRows Sample { get; }

    internal RedmineServer Server { get; }

    internal RedmineApi Api { get; }

    internal SampleFilling Filling { get; }

    public void Dispose()
    {
        Api.Dispose();
        Server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

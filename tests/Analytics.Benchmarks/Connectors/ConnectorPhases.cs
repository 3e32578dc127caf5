using System.Diagnostics;
using Analytics.Etl;
using Analytics.Etl.Configuration;
using Analytics.Etl.Sources;
using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Benchmarks.Connectors;

/// <summary>What is timed of one form, each in a process of its own: <c>read</c>, <c>pull</c>, <c>again</c> and <c>plain</c>.</summary>
static class ConnectorPhases
{
    /// <summary>Runs a phase such as <c>connector.postgres.read</c>.</summary>
    public static void Run(string phase, string folder)
    {
        var (form, what) = (phase.Split('.')[1], phase.Split('.')[2]);
        var (seconds, check) = form == "bulk"
            ? BulkPaths.Run(what, folder)
            : what == "plain" ? Plain(form, folder) : Product(form, what, folder);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(new Outcome(seconds, self.PeakWorkingSet64 / 1048576.0, check));
    }

    static (double Seconds, string Check) Plain(string form, string folder)
    {
        var clock = Stopwatch.StartNew();
        var count = PlainReads.Read(form, folder);
        return (clock.Elapsed.TotalSeconds, $"{count} events");
    }

    static (double Seconds, string Check) Product(string form, string what, string folder)
    {
        var data = new DataFolder(Path.Combine(folder, "data-" + form));
        if (what != "again" && Directory.Exists(data.Root))
        {
            Directory.Delete(data.Root, recursive: true);
        }

        using var warehouse = LiveWarehouse.Open(data);
        ISource source = form is "postgres" or "rest"
            ? ConfiguredSource.Read(SettingsFile.Read(Path.Combine(folder, "analytics.yaml")), form).Source
            : new FormatFolder(Path.Combine(folder, form));
        using var stop = new CancellationTokenSource();
        var clock = Stopwatch.StartNew();
        var read = 0.0;
        var listener = new Listener(step =>
        {
            if (step.Stage == "checking" && read == 0)
            {
                read = clock.Elapsed.TotalSeconds;
                if (what == "read")
                {
                    stop.Cancel();
                }
            }
        });
        try
        {
            var result = Pull.Run(warehouse, data, source, new PullOptions(), TimeProvider.System, listener, stop.Token);
            return (clock.Elapsed.TotalSeconds, what == "again" ? $"{result.Read} read" : warehouse.Connection.ExecuteScalar<string>(
                "select count(*) || ' events' from star.fact_status_event")!);
        }
        catch (OperationCanceledException)
        {
            return (read, "read only");
        }
    }

    sealed class Listener(Action<PullProgress> listen) : IProgress<PullProgress>
    {
        public void Report(PullProgress value) => listen(value);
    }
}

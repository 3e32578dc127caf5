using Analytics.Connectors.Tests.Postgres;
using Analytics.Service.Tests.Running;

namespace Analytics.Service.Tests;

/// <summary>Two real nodes on one data folder, their schedule in a real PostgreSQL.</summary>
public sealed class TwoNodesTests : IDisposable
{
    const long Events = 80_000;

    readonly PostgresServer _postgres = new();
    readonly Site _site = new();

    [Fact]
    public void The_work_of_a_killed_node_is_finished_by_the_other_once()
    {
        _site.WithEnvironment("SCHEDULE_DB", _postgres.ConnectionString(_postgres.CreateDatabase()));
        _site.With(service: "store: postgres\nstore_connection_env: SCHEDULE_DB\nnode_check: 1s", schedule: "since: 2026-Q1");
        Directory.CreateDirectory(_site.Inbox);
        foreach (var job in (string[])["report", "export", "measure"])
        {
            Assert.Equal("paused", _site.Json("schedule", "pause", job).GetProperty("state").GetString());
        }

        ServiceProcess[] nodes = [_site.Serve(), _site.Serve()];
        Directory.Delete(_site.Inbox);
        _site.WithEvents(Events);

        // Both see the new files; one pulls them, and dies of it.
        var other = KillWhoeverRuns("pull:inbox", nodes);
        Eventually.True(() => Runs(other, "pull:inbox") >= 1, "the other pulled", () => other.Log);
        Eventually.True(
            () => _site.History("pull:inbox").Any(firing => firing.GetProperty("cause").GetString() == "recovery"),
            "what the dead node had begun was done again", () => other.Log);

        var again = _site.Serve();
        _site.Run("schedule", "run", "export", "--no-wait");
        other = KillWhoeverRuns("export", [other, again]);
        Eventually.True(() => Runs(other, "export") >= 1, "the other exported", () => other.Log);

        Assert.Equal(0, other.Stop().ExitCode);
        Assert.Equal(Events, Ledger.Ask<long>(_site.Data, "select count(*) from star.fact_status_event"));
        Assert.Equal(Events, Ledger.Ask<long>(_site.Data, "select count(distinct event_id) from star.fact_status_event"));
        Assert.Equal(0, Ledger.Ask<long>(_site.Data, "select count(*) from ops.due_period where job = 'export' and done_at is null"));
        var exported = Ledger.Ask<long>(_site.Data, "select count(*) from ops.due_period where job = 'export'");
        Assert.True(exported > 1);
        Assert.Equal(exported, Ledger.Ask<long>(_site.Data, "select count(distinct period_code) from ops.due_period where job = 'export'"));
        Assert.Equal(exported, Directory.GetDirectories(Path.Combine(_site.Data, "exports")).Count(folder => !folder.EndsWith(".next", StringComparison.Ordinal)));
    }

    public void Dispose()
    {
        _site.Dispose();
        _postgres.Dispose();
    }

    static ServiceProcess KillWhoeverRuns(string job, ServiceProcess[] nodes)
    {
        ServiceProcess? busy = null;
        Eventually.True(
            () => (busy = nodes.FirstOrDefault(node => node.Get("/health/ready").Text.Contains($"busy: {job}\"", StringComparison.Ordinal))) is not null,
            $"one runs {job}",
            () => string.Join("\n--\n", nodes.Select(node => node.Log)));
        busy!.Kill();
        return nodes.First(node => node != busy);
    }

    static double Runs(ServiceProcess node, string job) =>
        node.Metric($$"""analytics_job_runs_total{job="{{job}}",outcome="done"}""") ?? 0;
}

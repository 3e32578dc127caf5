using Analytics.Service.Tests.Running;

namespace Analytics.Service.Tests;

/// <summary>A service that dies, or is told to stop, in the middle of a load.</summary>
public sealed class CrashTests : IDisposable
{
    const long Events = 200_000;

    readonly Site _site = new();

    [Fact]
    public void Sigterm_during_a_load_ends_within_ten_seconds_and_the_next_start_does_the_work()
    {
        _site.WithEvents(Events).With();
        var service = ServeUntilItPulls();

        var (exit, took) = service.Stop();

        Assert.True(exit == 0, service.Log);
        Assert.InRange(took.TotalSeconds, 0, 10);
        AssertLoadedOnce();
    }

    [Fact]
    public void A_killed_load_is_done_by_the_next_start_once()
    {
        _site.WithEvents(Events).With();
        ServeUntilItPulls().Kill();

        AssertLoadedOnce();
    }

    public void Dispose() => _site.Dispose();

    ServiceProcess ServeUntilItPulls()
    {
        var service = _site.Serve();
        Eventually.True(
            () => service.Get("/health/ready").Text.Contains("busy: pull:inbox", StringComparison.Ordinal), "pulling", () => service.Log);
        return service;
    }

    void AssertLoadedOnce()
    {
        var service = _site.Serve();
        Eventually.True(() => service.Metric("""analytics_job_runs_total{job="pull:inbox",outcome="done"}""") >= 1, "pulled", () => service.Log);
        Assert.Equal(0, service.Stop().ExitCode);
        Assert.Equal(Events, Ledger.Ask<long>(_site.Data, "select count(*) from star.fact_status_event"));
        Assert.Equal(Events, Ledger.Ask<long>(_site.Data, "select count(distinct event_id) from star.fact_status_event"));
    }
}

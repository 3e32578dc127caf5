using System.Net;
using System.Text.Json;
using Analytics.Service.Tests.Running;

namespace Analytics.Service.Tests;

/// <summary>One real service on one data folder, its schedule in SQLite.</summary>
public sealed class LoneServiceTests : IDisposable
{
    readonly Site _site = new();

    [Fact]
    public void What_is_dropped_is_pulled_measured_and_published_and_the_figures_say_so()
    {
        Directory.CreateDirectory(_site.Inbox);
        _site.With(source: "promise: 26h");
        var service = _site.Serve();

        Assert.Equal(HttpStatusCode.OK, service.Get("/health/live").Status);
        Eventually.True(() => service.Get("/health/ready").Status == HttpStatusCode.OK, "ready", () => service.Log);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, service.Get("/health/freshness").Status);

        _site.WithSample();
        Eventually.True(() => service.Metric("""analytics_job_runs_total{job="measure",outcome="done"}""") >= 1, "measured", () => service.Log);
        Eventually.True(() => _site.Query("select count(*) from mart.indicator")[0] != "0", "published", () => service.Log);

        var rows = long.Parse(_site.Query("select count(*) from star.fact_status_event")[0], System.Globalization.CultureInfo.InvariantCulture);
        var loaded = _site.Query("select sum(rows_loaded) from ops.batch")[0];
        Assert.True(rows > 1000);
        Assert.Equal(
            double.Parse(loaded, System.Globalization.CultureInfo.InvariantCulture),
            service.Metric("""analytics_rows_total{source="inbox",result="loaded"}"""));
        Assert.Equal(0, service.Metric("""analytics_quarantine_open{source="inbox"}"""));
        Assert.InRange(service.Metric("""analytics_source_lag_seconds{source="inbox"}""")!.Value, 0, 120);
        Assert.Equal(HttpStatusCode.OK, service.Get("/health/freshness").Status);

        var (exit, took) = service.Stop();
        Assert.True(exit == 0, service.Log);
        Assert.InRange(took.TotalSeconds, 0, 10);
    }

    [Fact]
    public void A_refused_record_is_counted_and_shown_in_the_quarantine()
    {
        _site.WithSample();
        File.AppendAllText(Path.Combine(_site.Inbox, "directive.csv"), "\"\",\"\",\"\"\n");
        _site.With();
        var service = _site.Serve();

        Eventually.True(() => service.Metric("""analytics_quarantine_open{source="inbox"}""") >= 1, "held record seen", () => service.Log);
        Assert.True(service.Metric("""analytics_rows_total{source="inbox",result="quarantined"}""") >= 1);
    }

    [Fact]
    public void A_second_service_is_refused_and_told_who_is_first()
    {
        Directory.CreateDirectory(_site.Inbox);
        var service = _site.With().Serve();

        var second = _site.Run("serve");

        Assert.Equal(1, second.ExitCode);
        Assert.Contains($"already served by analytics serve: process {service.Id} on {Environment.MachineName}, started 20", second.Errors, StringComparison.Ordinal);
        Assert.Contains("at http://127.0.0.1:", second.Errors, StringComparison.Ordinal);

        service.Kill();
        Assert.Equal(0, _site.Serve().Stop().ExitCode);
    }

    [Fact]
    public void The_schedule_is_steered_while_the_service_runs_and_while_it_does_not()
    {
        _site.WithSample().With();

        // Stopped: the job runs in the process of the command.
        var alone = _site.Json("schedule", "run", "pull:inbox");
        Assert.Equal("done", alone.GetProperty("outcome").GetString());
        Assert.Equal("command", alone.GetProperty("cause").GetString());
        Assert.Equal(JsonValueKind.Null, _site.Json("schedule", "list").GetProperty("service").ValueKind);
        _site.Run("schedule", "pause", "measure");

        var service = _site.Serve();
        var list = _site.Json("schedule", "list");
        Assert.Contains($"process {service.Id}", list.GetProperty("service").GetString(), StringComparison.Ordinal);
        Assert.Equal("paused", Job(list, "measure").GetProperty("state").GetString());

        // The pull asked for measuring; paused, it has not happened, and what is asked for by hand does.
        Eventually.True(() => service.Metric("""analytics_job_runs_total{job="publish",outcome="done"}""") >= 1, "published", () => service.Log);
        Assert.Null(service.Metric("""analytics_job_runs_total{job="measure",outcome="done"}"""));
        var asked = _site.Json("schedule", "run", "publish");
        Assert.Contains(asked.GetProperty("outcome").GetString(), (string[])["done", "skipped"]);

        Assert.Equal("waiting", _site.Json("schedule", "resume", "measure").GetProperty("state").GetString());
        Eventually.True(() => service.Metric("""analytics_job_runs_total{job="measure",outcome="done"}""") >= 1, "measured", () => service.Log);

        var firing = _site.History("measure")[0];
        Assert.Equal("done", firing.GetProperty("outcome").GetString());
        Assert.Equal(1, firing.GetProperty("attempt").GetInt32());
        Assert.True(firing.GetProperty("seconds").GetDouble() > 0);
        Assert.True(firing.GetProperty("scheduled").GetDateTimeOffset() <= firing.GetProperty("started").GetDateTimeOffset());

        var unknown = _site.Run("schedule", "run", "pull:inbxo");
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("There is no job 'pull:inbxo'. The jobs are: export, measure, publish, pull:inbox, report.", unknown.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_waits_for_its_turn_beside_a_running_job()
    {
        _site.WithSample().With(schedule: "gather: 1h");
        var service = _site.Serve();
        Eventually.True(() => service.Metric("""analytics_job_runs_total{job="pull:inbox",outcome="done"}""") >= 1, "pulled", () => service.Log);

        _site.Run("schedule", "run", "measure", "--no-wait");
        Eventually.True(() => service.GetJson("/health/ready").GetRawText().Contains("busy: measure", StringComparison.Ordinal), "measuring", () => service.Log);
        var measured = _site.Run("measure", "--period", "2025-Q4");

        Assert.True(measured.ExitCode == 0, measured.Errors);
    }

    public void Dispose() => _site.Dispose();

    static JsonElement Job(JsonElement list, string name) =>
        list.GetProperty("jobs").EnumerateArray().First(job => job.GetProperty("job").GetString() == name);
}

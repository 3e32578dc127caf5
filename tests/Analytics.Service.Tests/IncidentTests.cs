using Analytics.Service.Tests.Running;

namespace Analytics.Service.Tests;

/// <summary>A job that keeps failing is told once, by every channel, and once when it works again.</summary>
public sealed class IncidentTests : IDisposable
{
    const string Failed = """analytics_job_runs_total{job="pull:inbox",outcome="failed"}""";

    readonly Site _site = new();

    [Fact]
    public void An_incident_is_told_once_and_survives_a_restart()
    {
        using var webhook = new WebhookReceiver();
        using var mail = new MailReceiver();
        _site.WithEnvironment("HOOK", webhook.Address).WithEnvironment("HOOK_TOKEN", "s3cret").With(
            source: """schedule: "0/4 * * * * ?" """,
            schedule: "retry: {attempts: 2, first_wait: 1s, longest_wait: 1s, jitter: 0}",
            alerts: $$"""
                webhook: {url_env: HOOK, token_env: HOOK_TOKEN}
                mail: {host: 127.0.0.1, port: {{mail.Port}}, starttls: false, from: analytics@example.org, to: [ops@example.org]}
                """);

        // The drop folder is not there: the source is down.
        var service = _site.Serve();
        Eventually.True(() => service.Metric(Failed) >= 5, "five failures", () => service.Log);
        service.Stop();
        service = _site.Serve();
        Eventually.True(() => service.Metric(Failed) >= 2, "two more failures", () => service.Log);

        var alert = Assert.Single(webhook.Bodies);
        Assert.Equal("failed", alert.GetProperty("event").GetString());
        Assert.Equal("pull:inbox", alert.GetProperty("job").GetString());
        Assert.Equal(2, alert.GetProperty("failures").GetInt32());
        Assert.Contains("drop folder", alert.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("Bearer s3cret", webhook.Authorization);
        Assert.Contains("Subject: analytics: pull:inbox fails since", Assert.Single(mail.Messages), StringComparison.Ordinal);
        var attempts = _site.History("pull:inbox").Select(firing => firing.GetProperty("attempt").GetInt32()).ToHashSet();
        Assert.Equal([1, 2], attempts.Order());
        Assert.True(_site.Json("schedule", "list").GetProperty("jobs").EnumerateArray()
            .First(job => job.GetProperty("job").GetString() == "pull:inbox").GetProperty("failures").GetInt32() >= 7);

        Directory.CreateDirectory(_site.Inbox);
        Eventually.True(() => webhook.Bodies.Count == 2 && mail.Messages.Count == 2, "recovery told", () => service.Log);
        Eventually.True(() => service.Metric("""analytics_job_runs_total{job="pull:inbox",outcome="done"}""") >= 3, "more pulls", () => service.Log);
        Assert.Equal("recovered", webhook.Bodies[1].GetProperty("event").GetString());
        Assert.Contains("works again", mail.Messages[1], StringComparison.Ordinal);
        Assert.Equal(2, webhook.Bodies.Count);
        Assert.Equal(2, mail.Messages.Count);
        Assert.DoesNotContain("s3cret", service.Log, StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();
}

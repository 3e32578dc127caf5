using Analytics.App.Service.Settings;
using Analytics.Service.Tests.Running;
using Analytics.Warehouse.Engine;

namespace Analytics.Service.Tests;

/// <summary>Every mistake in the configuration is found before anything starts, and named with its fix.</summary>
public sealed class ConfigurationTests : IDisposable
{
    readonly Site _site = new();

    [Theory]
    [InlineData("service", "listn: http://127.0.0.1:1", "service.listn is not known. Did you mean 'listen'?")]
    [InlineData("service", "store: mysql", "service.store is 'mysql', and must be one of: sqlite, postgres.")]
    [InlineData("service", "store: postgres", "service.store_connection_env is missing: `store: postgres` needs the name of an environment variable")]
    [InlineData("service", "store: postgres\nstore_connection_env: NO_SUCH", "service.store_connection_env names the environment variable NO_SUCH, which is not set.")]
    [InlineData("service", "lock_wait: soon", "service.lock_wait is 'soon', and must be a duration such as 30s, 15m, 26h or 7d.")]
    [InlineData("schedule", "measure: 30 1 * * *", "schedule.measure is '30 1 * * *', which is no Quartz cron expression")]
    [InlineData("schedule", "time_zone: Asia/Hanoi", "schedule.time_zone is 'Asia/Hanoi', which this machine does not know.")]
    [InlineData("schedule", "since: 2025Q4", "schedule.since is '2025Q4', and must be a quarter such as 2025-Q4.")]
    [InlineData("schedule", "retry: {attempts: 0}", "schedule.retry.attempts must be from 1 (no retry) to 20.")]
    [InlineData("schedule", "retry: {first_wait: 1h, longest_wait: 1m}", "schedule.retry.longest_wait must not be shorter than first_wait.")]
    [InlineData("alerts", "webhook: {}", "alerts.webhook.url or url_env must be set, and not both")]
    [InlineData("alerts", "webhook: {url_env: NO_SUCH}", "alerts.webhook.url_env names the environment variable NO_SUCH, which is not set.")]
    [InlineData("alerts", "mail: {host: h, from: nobody, to: [a@b.vn]}", "alerts.mail.from has 'nobody', which is no mail address.")]
    [InlineData("alerts", "mail: {host: h, from: a@b.vn, to: [a@b.vn], user: u}", "alerts.mail.password_env and user go together")]
    [InlineData("alerts", "mail: {host: h, from: a@b.vn, to: [a@b.vn], user: u, password_env: PATH, starttls: false}", "alerts.mail.starttls is false, which would send the password in clear")]
    [InlineData("delivery", "formats: [html, doc]", "delivery.formats[2] is 'doc', and must be one of: html, pdf, png, csv.")]
    [InlineData("delivery", "folder: \"\"", "delivery.folder is empty: name a folder, or take the line out.")]
    [InlineData("delivery", "formats: [html]\nmail: {host: h, from: a@b.vn, to: [a@b.vn]}", "delivery.formats lacks pdf, which the mail carries")]
    [InlineData("delivery", "mail: {host: h, from: a@b.vn, to: []}", "delivery.mail.to is empty: name who gets the mails.")]
    [InlineData("delivery", "mail: {host: h, from: a@b.vn, to: [nobody]}", "delivery.mail.to has 'nobody', which is no mail address.")]
    [InlineData("delivery", "mail: {host: h, from: a@b.vn, to: [a@b.vn], user: u, password_env: NO_SUCH}", "delivery.mail.password_env names the environment variable NO_SUCH, which is not set.")]
    [InlineData("source", "schedule: hourly", "sources.inbox.schedule is 'hourly', which is no Quartz cron expression")]
    public void A_mistake_is_named_with_its_fix(string section, string text, string message)
    {
        _site.With(
            service: section == "service" ? text : "", schedule: section == "schedule" ? text : "",
            alerts: section == "alerts" ? text : "", delivery: section == "delivery" ? text : "", source: section == "source" ? text : "");

        var error = Assert.Throws<AnalyticsException>(Read);

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains("analytics.yaml, line ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_section_is_named()
    {
        File.WriteAllText(Path.Combine(_site.Root, "analytics.yaml"), "servce:\n  listen: http://127.0.0.1:1\n");

        Assert.Contains("servce is not known. The sections are: sources, service, schedule, alerts, delivery.", Assert.Throws<AnalyticsException>(Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_ends_the_command_with_1_and_no_trace()
    {
        _site.With(schedule: "measure: never");

        var run = _site.Run("serve");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: analytics.yaml, line ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_site.Data));
    }

    [Fact]
    public void The_example_is_read_as_it_stands()
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "analytics.example.yaml"), Path.Combine(_site.Root, "analytics.yaml"));

        var configuration = Read();

        Assert.NotEmpty(configuration.Sources);
        Assert.Equal("Asia/Ho_Chi_Minh", configuration.TimeZone.Id);
    }

    public void Dispose() => _site.Dispose();

    ServiceConfiguration Read() =>
        ServiceConfiguration.Read(Path.Combine(_site.Root, "analytics.yaml"), new DataFolder(_site.Data));
}

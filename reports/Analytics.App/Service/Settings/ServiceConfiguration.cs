using System.Net.Mail;
using System.Text.RegularExpressions;
using Analytics.Etl.Configuration;
using Analytics.Reports.Printing;
using Analytics.Warehouse.Engine;
using Quartz;

namespace Analytics.App.Service.Settings;

/// <summary>All that the service needs to know, read and checked before anything starts.</summary>
sealed partial record ServiceConfiguration
{
    static readonly string[] Sections = ["sources", "service", "schedule", "alerts", "delivery"];

    public required DataFolder Folder { get; init; }

    public required ServiceSettings Service { get; init; }

    public required ScheduleSettings Schedule { get; init; }

    public required AlertSettings Alerts { get; init; }

    public required DeliverySettings Delivery { get; init; }

    public required IReadOnlyList<ConfiguredSource> Sources { get; init; }

    /// <summary>By which cron expressions and days are read.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>The day where the directives are.</summary>
    public DateOnly Today(TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZone).DateTime);

    /// <summary>Reads a configuration file.</summary>
    /// <exception cref="AnalyticsException">Something in it is wrong; the message names the key and the fix.</exception>
    public static ServiceConfiguration Read(string path, DataFolder folder)
    {
        var file = SettingsFile.Read(path);
        foreach (var key in file.Root.Keys.Except(Sections))
        {
            throw file.Root.Error(key, $"is not known. The sections are: {string.Join(", ", Sections)}.");
        }

        var schedule = Checked(file.Root.Section("schedule"));
        return new ServiceConfiguration
        {
            Folder = folder,
            Service = CheckedService(file.Root.Section("service")),
            Schedule = schedule,
            Alerts = CheckedAlerts(file.Root.Section("alerts")),
            Delivery = CheckedDelivery(file.Root.Section("delivery"), file.Folder),
            Sources = CheckedSources(file),
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(schedule.TimeZone),
        };
    }

    static ServiceSettings CheckedService(SettingsSection? section)
    {
        if (section is null)
        {
            return new ServiceSettings();
        }

        var settings = section.Bind<ServiceSettings>();
        if (settings.Store == StoreKind.Postgres)
        {
            Secret(section, "store_connection_env", settings.StoreConnectionEnv
                ?? throw section.Error("store_connection_env", "is missing: `store: postgres` needs the name of an environment variable with the connection string."));
        }
        else if (settings.StoreConnectionEnv is not null)
        {
            throw section.Error("store_connection_env", "is only used with `store: postgres`. Add that line or take this one out.");
        }

        Require(section, "node_check", settings.NodeCheck >= TimeSpan.FromSeconds(1), "must be at least 1s.");
        Require(section, "watch", settings.Watch >= TimeSpan.FromSeconds(1), "must be at least 1s.");
        Require(section, "stop_within", settings.StopWithin >= TimeSpan.FromSeconds(1), "must be at least 1s.");
        if (settings.Otlp?.HeadersEnv is { } headers)
        {
            Secret(section.Section("otlp")!, "headers_env", headers);
        }

        return settings;
    }

    static ScheduleSettings Checked(SettingsSection? section)
    {
        if (section is null)
        {
            return new ScheduleSettings();
        }

        var settings = section.Bind<ScheduleSettings>();
        Cron(section, "measure", settings.Measure);
        Cron(section, "publish", settings.Publish);
        Cron(section, "report", settings.Report);
        Cron(section, "export", settings.Export);
        Require(section, "time_zone", TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out _),
            $"is '{settings.TimeZone}', which this machine does not know. Give a name such as Asia/Ho_Chi_Minh; on Debian the package tzdata has them.");
        Require(section, "since", settings.Since is null || Quarter().IsMatch(settings.Since),
            $"is '{settings.Since}', and must be a quarter such as 2025-Q4.");
        if (section.Section("retry") is { } retry)
        {
            Require(retry, "attempts", settings.Retry.Attempts is >= 1 and <= 20, "must be from 1 (no retry) to 20.");
            Require(retry, "factor", settings.Retry.Factor >= 1, "must be at least 1: waits do not get shorter.");
            Require(retry, "jitter", settings.Retry.Jitter is >= 0 and <= 1, "must be from 0 to 1.");
            Require(retry, "first_wait", settings.Retry.FirstWait > TimeSpan.Zero, "must be longer than nothing, for example 30s.");
            Require(retry, "longest_wait", settings.Retry.LongestWait >= settings.Retry.FirstWait, "must not be shorter than first_wait.");
        }

        return settings;
    }

    static AlertSettings CheckedAlerts(SettingsSection? section)
    {
        if (section is null)
        {
            return new AlertSettings();
        }

        var settings = section.Bind<AlertSettings>();
        if (section.Section("webhook") is { } webhook)
        {
            Require(webhook, "url", settings.Webhook!.Url is null != settings.Webhook.UrlEnv is null,
                "or url_env must be set, and not both: the address itself, or the environment variable that holds it.");
            Secret(webhook, "url_env", settings.Webhook.UrlEnv);
            Secret(webhook, "token_env", settings.Webhook.TokenEnv);
        }

        if (section.Section("mail") is { } mail)
        {
            Check(mail, settings.Mail!);
        }

        return settings;
    }

    static DeliverySettings CheckedDelivery(SettingsSection? section, string folder)
    {
        if (section is null)
        {
            return new DeliverySettings();
        }

        var settings = section.Bind<DeliverySettings>();
        if (section.Section("mail") is { } mail)
        {
            Check(mail, settings.Mail!);
            Require(section, "formats", settings.Formats.Contains(ReportFormat.Pdf), "lacks pdf, which the mail carries: add it, or take mail out.");
        }

        Require(section, "folder", settings.Folder is not "", "is empty: name a folder, or take the line out.");
        return settings.Folder is null ? settings : settings with { Folder = Path.GetFullPath(settings.Folder, folder) };
    }

    static void Check(SettingsSection section, MailSettings mail)
    {
        Secret(section, "password_env", mail.PasswordEnv);
        Require(section, "password_env", mail.User is null == mail.PasswordEnv is null, "and user go together: an account needs both.");
        Require(section, "starttls", mail.Starttls || mail.User is null || mail.Host is "localhost" or "127.0.0.1" or "::1",
            "is false, which would send the password in clear: only a server on the same machine may be used so. Take the line out.");
        Require(section, "to", mail.To.Count > 0, "is empty: name who gets the mails.");
        foreach (var address in mail.To.Append(mail.From))
        {
            Require(section, mail.From == address ? "from" : "to", MailAddress.TryCreate(address, out _), $"has '{address}', which is no mail address.");
        }
    }

    static IReadOnlyList<ConfiguredSource> CheckedSources(SettingsFile file)
    {
        var sources = ConfiguredSource.ReadAll(file);
        foreach (var source in sources)
        {
            Cron(file.Root.Section("sources")!.Section(source.Name)!, "schedule", source.Schedule);
        }

        return sources;
    }

    static void Cron(SettingsSection section, string key, string? cron)
    {
        if (cron is null)
        {
            return;
        }

        try
        {
            CronExpression.Parse(cron);
        }
        catch (FormatException error)
        {
            throw section.Error(key, $"is '{cron}', which is no Quartz cron expression ({error.Message}). "
                + "It has six fields, seconds first: \"0 30 1 * * ?\" is 01:30 each day, \"0 0/15 * * * ?\" each quarter of an hour.");
        }
    }

    static void Secret(SettingsSection section, string key, string? variable) =>
        Require(section, key, variable is null || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable)),
            $"names the environment variable {variable}, which is not set. Set it for the process of the service.");

    static void Require(SettingsSection section, string key, bool isMet, string message)
    {
        if (!isMet)
        {
            throw section.Error(key, message);
        }
    }

    [GeneratedRegex("^20[0-9]{2}-Q[1-4]$")]
    private static partial Regex Quarter();
}

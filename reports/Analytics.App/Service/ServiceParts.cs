using Analytics.App.Service.Alerts;
using Analytics.App.Service.Jobs;
using Analytics.App.Service.Metrics;
using Analytics.App.Service.Schedule;
using Analytics.App.Service.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Analytics.App.Service;

/// <summary>What jobs are made of, for the service and for a command that runs one job.</summary>
static class ServiceParts
{
    static readonly TimeSpan WebhookPatience = TimeSpan.FromSeconds(20);

    /// <summary>Adds the schedule, the jobs and the alerts.</summary>
    public static IServiceCollection AddAnalytics(
        this IServiceCollection services, ServiceConfiguration configuration, TimeProvider clock)
    {
        services.AddLogging(logging => logging
            .AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
                console.UseUtcTimestamp = true;
            })
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(LogLevel.Information)
            .AddFilter("Quartz", LogLevel.Warning)
            .AddFilter("Microsoft", LogLevel.Warning));
        services.AddSingleton(clock);
        services.AddSingleton(configuration);
        services.AddSingleton(_ => new WarehouseTurn(configuration.Folder, configuration.Service.LockWait));
        services.AddSingleton<SnapshotDoor>();
        services.AddSingleton<ServiceMetrics>();
        services.AddSingleton<IncidentDesk>();
        services.AddSingleton<JobAttempt>();
        services.AddSingleton<IAlertChannel, LogChannel>();
        if (configuration.Alerts.Webhook is { } webhook)
        {
            services.AddSingleton<IAlertChannel>(_ => new WebhookChannel(webhook, new HttpClient { Timeout = WebhookPatience }));
        }

        if (configuration.Alerts.Mail is { } mail)
        {
            services.AddSingleton<IAlertChannel>(_ => new MailChannel(mail));
        }

        foreach (var source in configuration.Sources)
        {
            services.AddSingleton<IJobWork>(parts =>
                ActivatorUtilities.CreateInstance<PullWork>(parts, source, configuration.Folder));
        }

        services.AddSingleton<IJobWork, MeasureWork>();
        services.AddSingleton<IJobWork, PublishWork>();
        services.AddSingleton<IJobWork, ReportWork>();
        services.AddSingleton<IJobWork, ExportWork>();
        return services.AddSchedule(configuration, clock);
    }
}

using Analytics.App.Service.Health;
using Analytics.App.Service.Jobs;
using Analytics.App.Service.Metrics;
using Analytics.App.Service.Schedule;
using Analytics.App.Service.Settings;
using Analytics.App.Service.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace Analytics.App.Service;

/// <summary><c>analytics serve</c>: the schedule, its jobs, health and metrics, until it is asked to stop.</summary>
static class ServiceHost
{
    /// <summary>Serves until <paramref name="stop"/>.</summary>
    public static async Task Run(ServiceConfiguration configuration, Terminal terminal, TimeProvider clock, CancellationToken stop)
    {
        using var held = ServiceLock.Take(
            configuration.Folder, isShared: configuration.Service.Store == StoreKind.Postgres, "analytics serve", clock);
        await using var app = Build(configuration, clock);
        await app.StartAsync(stop);
        var address = app.Urls.First();
        held.ListensOn(address);

        using var collector = OtlpExport.Start(configuration.Service.Otlp);
        var scheduler = await app.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(stop);
        var works = app.Services.GetServices<IJobWork>().ToList();
        await Timetable.Apply(scheduler, works, configuration, stop);
        await AskForBacklog(scheduler, configuration, clock, stop);
        await scheduler.Start(stop);
        terminal.Say($"Serving {configuration.Folder.Root} with {works.Count} jobs; health and metrics at {address}");

        var stopping = new TaskCompletionSource();
        await using (stop.Register(stopping.SetResult))
        {
            await stopping.Task;
        }

        terminal.Say("Stopping: what runs is finished or rolled back.");
        await app.StopAsync(CancellationToken.None);
        terminal.Say("Stopped.");
    }

    static WebApplication Build(ServiceConfiguration configuration, TimeProvider clock)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        builder.Services.AddAnalytics(configuration, clock);
        builder.Services.AddQuartzHostedService(hosted =>
        {
            hosted.AutoStart = false;
            hosted.WaitForJobsToComplete = true;
        });
        builder.Services.AddHostedService<FreshnessTicker>();
        builder.Services.AddHostedService<DropFolderWatch>();
        builder.Services.AddSingleton<FreshnessBoard>();
        builder.Services.AddSingleton<ReadinessCheck>();
        builder.Services.AddSingleton<PrometheusPage>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = configuration.Service.StopWithin);
        var app = builder.Build();
        app.Urls.Add(configuration.Service.Listen.GetLeftPart(UriPartial.Authority));
        app.MapHealth();

        // It counts from the start on, not from the first reader on.
        app.Services.GetRequiredService<PrometheusPage>();
        return app;
    }

    // What a process left undone that died between a load and the step after it (publish looks, and asks for measuring
    // when that is missing); and quarters that fell due meanwhile.
    static async Task AskForBacklog(
        IScheduler scheduler, ServiceConfiguration configuration, TimeProvider clock, CancellationToken stop)
    {
        foreach (var job in (string[])[JobNames.Publish, JobNames.Report, JobNames.Export])
        {
            await Timetable.Ask(scheduler, job, clock.GetUtcNow(), configuration.Schedule.Retry.Policy(), stop);
        }
    }
}

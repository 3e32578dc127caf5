using Analytics.App.Service.Settings;
using Analytics.Warehouse.Engine;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace Analytics.App.Service.Schedule;

/// <summary>Where the schedule and its history are kept.</summary>
static class ScheduleStore
{
    /// <summary>Name of the schedule in its store.</summary>
    public const string Name = "analytics";

    // A running service looks so often for what a command has asked for.
    static readonly TimeSpan TimeBetweenLooks = TimeSpan.FromSeconds(1);

    static readonly TimeSpan Retention = TimeSpan.FromDays(400);

    /// <summary>Adds Quartz with its persistent store.</summary>
    public static IServiceCollection AddSchedule(
        this IServiceCollection services, ServiceConfiguration configuration, TimeProvider clock)
    {
        SQLitePCL.Batteries_V2.Init();
        Directory.CreateDirectory(configuration.Folder.Root);
        services.AddQuartz(quartz =>
        {
            quartz.UseTimeProvider(clock);
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = Name;
                scheduler.IdleWaitTime = TimeBetweenLooks;
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            quartz.UsePersistentStore(store =>
            {
                if (configuration.Service.Store == StoreKind.Sqlite)
                {
                    store.UseSqlite($"Data Source={FileOf(configuration.Folder)}");
                }
                else
                {
                    store.UsePostgres(Connection(configuration.Service));
                    store.UseClustering(cluster =>
                    {
                        cluster.CheckinInterval = configuration.Service.NodeCheck;
                        cluster.CheckinMisfireThreshold = configuration.Service.NodeCheck;
                    });
                }

                store.ConfigureStore(options =>
                {
                    options.StoreJobDataAsStrings = true;
                    options.RecoverFiringsCancelledByShutdown = true;
                    // What is this late was missed, and is made up once.
                    options.MisfireThreshold = TimeSpan.FromSeconds(30);
                });
                store.ProvisionSchema();
                store.UseExecutionHistory();
            });
        });
        services.AddQuartzExecutionHistory(history =>
        {
            history.Retention = Retention;
            history.MaxEntriesPerScheduler = 100_000;
        });
        return services;
    }

    /// <summary>The file of a schedule on one node.</summary>
    public static string FileOf(DataFolder folder) => Path.Combine(folder.Root, "schedule.sqlite");

    static string Connection(ServiceSettings settings)
    {
        var text = Environment.GetEnvironmentVariable(settings.StoreConnectionEnv!);
        try
        {
            return new NpgsqlConnectionStringBuilder(text).ConnectionString;
        }
        catch (ArgumentException error)
        {
            throw new AnalyticsException(
                $"The environment variable {settings.StoreConnectionEnv} (service.store_connection_env) holds no connection string of "
                + "PostgreSQL. It looks like Host=db;Database=analytics;Username=analytics;Password=...", error);
        }
    }
}

using System.Globalization;
using System.Text.Json;
using Analytics.App.Service.Alerts;
using Analytics.App.Service.Jobs;
using Analytics.App.Service.Settings;
using Analytics.Warehouse.Engine;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Quartz.Extensibility;

namespace Analytics.App.Service.Schedule;

/// <summary>
/// The schedule as a command sees it: read and changed in its store, which a running service looks at every second.
/// </summary>
sealed class ScheduleDesk : IAsyncDisposable
{
    static readonly TimeSpan TimeBetweenLooks = TimeSpan.FromMilliseconds(300);

    readonly ServiceProvider _parts;
    readonly ServiceConfiguration _configuration;
    readonly TimeProvider _clock;
    readonly IScheduler _scheduler;

    ScheduleDesk(ServiceProvider parts, ServiceConfiguration configuration, TimeProvider clock, IScheduler scheduler) =>
        (_parts, _configuration, _clock, _scheduler) = (parts, configuration, clock, scheduler);

    /// <summary>The running service; null = none runs.</summary>
    public string? Service { get; private set; }

    IReadOnlyList<IJobWork> Works => [.. _parts.GetServices<IJobWork>()];

    IExecutionHistoryStore History => _parts.GetRequiredService<IExecutionHistoryStore>();

    /// <summary>Opens the schedule. When no service runs, it is first brought in line with the configuration.</summary>
    public static async Task<ScheduleDesk> Open(ServiceConfiguration configuration, TimeProvider clock, CancellationToken cancellation)
    {
        var parts = new ServiceCollection().AddAnalytics(configuration, clock).BuildServiceProvider();
        var scheduler = await parts.GetRequiredService<ISchedulerFactory>().GetScheduler(cancellation);
        var desk = new ScheduleDesk(parts, configuration, clock, scheduler);
        desk.Service = await desk.FindService(cancellation);
        if (desk.Service is null)
        {
            await Timetable.Apply(scheduler, desk.Works, configuration, cancellation);
        }

        return desk;
    }

    /// <summary>Every job.</summary>
    public async Task<IReadOnlyList<JobLine>> List(CancellationToken cancellation)
    {
        var triggers = (await _scheduler.QueryTriggers(new TriggerQuery { Take = PagedQuery.All }, cancellation)).Items
            .ToLookup(trigger => trigger.JobKey);
        var running = (await _scheduler.QueryFireInstances(new FireInstanceQuery { Take = PagedQuery.All }, cancellation)).Items
            .Where(fired => fired.JobKey is not null)
            .ToLookup(fired => fired.JobKey!);
        var statuses = (await History.QueryJobRunStatuses(
            new JobRunStatusQuery { SchedulerName = ScheduleStore.Name, Take = PagedQuery.All }, cancellation)).Items
            .ToDictionary(status => status.Job);
        List<JobLine> lines = [];
        foreach (var job in (await _scheduler.QueryJobs(new JobQuery { Take = PagedQuery.All }, cancellation)).Items)
        {
            var status = statuses.GetValueOrDefault(job.Key);
            var detail = await _scheduler.GetJobDetail(job.Key, cancellation);
            var isPaused = await _scheduler.GetTriggerGroupPause(job.Key.Name, cancellation) is not null
                || triggers[job.Key].Any(trigger => trigger.State == TriggerState.Paused);
            lines.Add(new JobLine
            {
                Job = job.Key.Name,
                State = running[job.Key].Any() ? "running" : isPaused ? "paused" : "waiting",
                Node = running[job.Key].FirstOrDefault()?.SchedulerInstanceId,
                Cron = (await _scheduler.GetTrigger(Timetable.CronKey(job.Key.Name), cancellation) as ICronTrigger)?.CronExpressionString,
                Next = isPaused ? null : triggers[job.Key].Min(trigger => trigger.NextFireTimeUtc),
                Last = status?.LastFiredAtUtc,
                Outcome = status is null ? null : Word(status.LastResult),
                Summary = status?.LastSummary ?? status?.LastFailureMessage,
                Failures = detail is null ? 0 : Incident.Read(detail.JobDataMap).Failures,
                Description = job.Description ?? "",
            });
        }

        return lines;
    }

    /// <summary>The newest firings, newest first.</summary>
    public async Task<IReadOnlyList<FiringLine>> Firings(string? job, int limit, CancellationToken cancellation)
    {
        var query = new ExecutionHistoryQuery
        {
            SchedulerName = ScheduleStore.Name,
            Job = job is null ? null : await Known(job, cancellation),
            Take = limit,
        };
        return [.. (await History.QueryExecutions(query, cancellation)).Items.Select(FiringLine.Of)];
    }

    /// <summary>Holds a job back; also what other jobs ask of it. It can still be run by command.</summary>
    public async Task Pause(string job, CancellationToken cancellation)
    {
        await Known(job, cancellation);
        var details = new PauseDetails { Reason = "analytics schedule pause", RequestedBy = Environment.UserName };
        await _scheduler.PauseTriggerGroupsWith(GroupMatcher<TriggerKey>.GroupEquals(job), details, cancellation);
    }

    /// <summary>Lets a job run again. What fell due meanwhile is done once, at once.</summary>
    public async Task Resume(string job, CancellationToken cancellation)
    {
        await Known(job, cancellation);
        await _scheduler.ResumeTriggerGroups(GroupMatcher<TriggerKey>.GroupEquals(job), cancellation);
    }

    /// <summary>Asks the running service to run a job now; gives a sign by which its firing is found.</summary>
    public async Task<string> Ask(string job, CancellationToken cancellation)
    {
        var request = Guid.NewGuid().ToString("N");
        await _scheduler.TriggerJob(await Known(job, cancellation), new JobDataMap { [JobOutcome.RequestKey] = request }, cancellation);
        return request;
    }

    /// <summary>Waits until a firing that was asked for has ended.</summary>
    public async Task<FiringLine> Wait(string job, string request, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(TimeBetweenLooks);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            if ((await Firings(job, limit: 20, cancellation)).FirstOrDefault(firing => firing.Request == request) is { } ended)
            {
                return ended;
            }
        }

        throw new OperationCanceledException(cancellation);
    }

    /// <summary>Runs a job in this process; for when no service runs.</summary>
    public async Task<FiringLine> Run(string job, CancellationToken cancellation)
    {
        var key = await Known(job, cancellation);
        using var held = ServiceLock.Take(
            _configuration.Folder, _configuration.Service.Store == StoreKind.Postgres, $"`analytics schedule run {job}`", _clock);
        var detail = (await _scheduler.GetJobDetail(key, cancellation))!;
        var fired = _clock.GetUtcNow();
        var started = _clock.GetTimestamp();
        var outcome = await _parts.GetRequiredService<JobAttempt>().Run(job, Incident.Read(detail.JobDataMap), cancellation);
        outcome.Incident.Write(detail.JobDataMap);
        await _scheduler.AddJob(detail, AddJobOptions.Replacing, cancellation);
        foreach (var (next, wait) in outcome.Next(_configuration.Schedule.Gather))
        {
            await Timetable.Ask(_scheduler, next, fired + wait, _configuration.Schedule.Retry.Policy(), cancellation);
        }

        var report = outcome.Report(fired, fired, isRecovery: false, request: null);
        var result = outcome.Done switch
        {
            null => JobRunResult.Failed,
            { IsSkipped: true } => JobRunResult.Skipped,
            _ => JobRunResult.Succeeded,
        };
        var entry = new ExecutionHistoryEntry(
            ScheduleStore.Name, $"{Environment.MachineName}:{Environment.ProcessId}", key.Group, key.Name, job, "command", fired,
            _clock.GetElapsedTime(started), outcome.Error is null, outcome.Error)
        {
            Result = result,
            Summary = report.Summary,
            MetricsJson = JsonSerializer.Serialize(report.Metrics),
            Manual = true,
        };
        await History.AddExecution(entry, cancellation);
        return FiringLine.Of(entry);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _scheduler.Shutdown(waitForJobsToComplete: false);
        await _parts.DisposeAsync();
    }

    /// <summary>Words of an outcome.</summary>
    internal static string Word(JobRunResult result) => result switch
    {
        JobRunResult.Succeeded => "done",
        _ => result.ToString().ToLower(CultureInfo.InvariantCulture),
    };

    async Task<JobKey> Known(string job, CancellationToken cancellation)
    {
        var key = Timetable.Key(job);
        if (await _scheduler.Exists(key, cancellation))
        {
            return key;
        }

        var jobs = (await _scheduler.QueryJobs(new JobQuery { Take = PagedQuery.All }, cancellation)).Items;
        throw new AnalyticsException($"There is no job '{job}'. The jobs are: {string.Join(", ", jobs.Select(one => one.Key.Name))}.");
    }

    async Task<string?> FindService(CancellationToken cancellation)
    {
        if (_configuration.Service.Store == StoreKind.Sqlite)
        {
            return ServiceLock.Holder(_configuration.Folder) is { } holder
                ? $"{holder.What}, process {holder.ProcessId} on {holder.Host}"
                : null;
        }

        var nodes = (await _scheduler.QueryClusterNodes(cancellation))
            .Where(node => node.State == ClusterNodeState.Alive && !node.IsCurrentNode)
            .ToList();
        return nodes.Count == 0 ? null : "nodes " + string.Join(", ", nodes.Select(node => node.InstanceId));
    }
}

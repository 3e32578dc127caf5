using Analytics.App.Service.Jobs;
using Analytics.App.Service.Settings;
using Quartz;

namespace Analytics.App.Service.Schedule;

/// <summary>
/// Brings the stored schedule in line with the configuration. A trigger whose time has not changed is left alone: only so
/// is a run that was missed while the service was down still known, and made up.
/// </summary>
static class Timetable
{
    const string JobGroup = "analytics";
    /// <summary>Name of the trigger of the cron expression.</summary>
    public const string Scheduled = "scheduled";
    const string Asked = "follow-up";

    /// <summary>The key of a job.</summary>
    public static JobKey Key(string job) => new(job, JobGroup);

    /// <summary>The trigger of its cron expression. All triggers of a job share a group, so that they pause together.</summary>
    public static TriggerKey CronKey(string job) => new(Scheduled, job);

    /// <summary>Stores jobs and triggers that are new or changed, and removes those that are gone.</summary>
    public static async Task Apply(
        IScheduler scheduler, IReadOnlyList<IJobWork> works, ServiceConfiguration configuration, CancellationToken cancellation)
    {
        var stored = await scheduler.QueryJobs(new JobQuery { Take = PagedQuery.All }, cancellation);
        foreach (var gone in stored.Items.Select(job => job.Key).Where(key => works.All(work => Key(work.Job) != key)))
        {
            await scheduler.DeleteJob(gone, cancellation);
        }

        foreach (var work in works)
        {
            // A job that is there keeps its data: an open incident is among it.
            if (!await scheduler.Exists(Key(work.Job), cancellation))
            {
                await scheduler.AddJob(Detail(work), AddJobOptions.Replacing, cancellation);
            }

            await Apply(scheduler, work, configuration, cancellation);
        }
    }

    /// <summary>Lets a job run after a while, once, however often it is asked for until then.</summary>
    public static async Task Ask(IScheduler scheduler, string job, DateTimeOffset at, RetryPolicy retry, CancellationToken cancellation)
    {
        var key = new TriggerKey(Asked, job);
        if (await scheduler.GetTrigger(key, cancellation) is { } fired && fired.NextFireTimeUtc is null)
        {
            // It runs just now, and may be past the point where it would have seen the new work.
            key = new TriggerKey(Asked + "-again", job);
        }

        var trigger = TriggerBuilder.Create(scheduler.TimeProvider)
            .WithIdentity(key)
            .ForJob(Key(job))
            .StartAt(at)
            .WithRetryPolicy(retry)
            .Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Keep, cancellation);
    }

    static async Task Apply(IScheduler scheduler, IJobWork work, ServiceConfiguration configuration, CancellationToken cancellation)
    {
        var key = CronKey(work.Job);
        var before = await scheduler.GetTrigger(key, cancellation);
        if (work.Cron is null)
        {
            await scheduler.UnscheduleJob(key, cancellation);
            return;
        }

        var wanted = Cron(scheduler, work, key, configuration);
        if (before is null)
        {
            await scheduler.ScheduleTrigger(wanted, TriggerConflict.Keep, cancellation);
        }
        else if (!IsSame((ICronTrigger)before, (ICronTrigger)wanted))
        {
            await scheduler.RescheduleJob(key, wanted, cancellation);
        }
    }

    static bool IsSame(ICronTrigger before, ICronTrigger wanted) =>
        before.CronExpressionString == wanted.CronExpressionString
        && before.TimeZone.Id == wanted.TimeZone.Id
        && before.RetryPolicy == wanted.RetryPolicy;

    static IJobDetail Detail(IJobWork work) => JobBuilder.Create<ScheduledJob>()
        .WithIdentity(Key(work.Job))
        .WithDescription(work.Description)
        .StoreDurably()
        .RequestRecovery()
        .Build();

    static ITrigger Cron(IScheduler scheduler, IJobWork work, TriggerKey key, ServiceConfiguration configuration) => TriggerBuilder.Create(scheduler.TimeProvider)
        .WithIdentity(key)
        .ForJob(Key(work.Job))
        .WithSchedule(CronScheduleBuilder.Create(work.Cron!)
            .InTimeZone(configuration.TimeZone)
            .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
        .WithRetryPolicy(configuration.Schedule.Retry.Policy())
        .Build();
}

using Analytics.App.Service.Alerts;
using Analytics.App.Service.Settings;
using Quartz;

namespace Analytics.App.Service.Schedule;

/// <summary>What Quartz fires: finds the work of the job, does it once, and keeps its incident with the job.</summary>
[DisallowConcurrentExecution]
[PersistJobDataAfterExecution]
sealed class ScheduledJob(JobAttempt attempt, ServiceConfiguration configuration, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellation)
    {
        var job = context.JobDetail.Key.Name;
        var outcome = await attempt.Run(job, Incident.Read(context.JobDetail.JobDataMap), cancellation);
        outcome.Incident.Write(context.JobDetail.JobDataMap);

        var retry = configuration.Schedule.Retry.Policy();
        foreach (var (next, wait) in outcome.Next(configuration.Schedule.Gather))
        {
            await Timetable.Ask(context.Scheduler, next, clock.GetUtcNow() + wait, retry, CancellationToken.None);
        }

        context.Result = outcome.Report(
            context.ScheduledFireTimeUtc ?? context.FireTimeUtc, context.FireTimeUtc, context.Recovering,
            context.MergedJobDataMap.TryGetValue(JobOutcome.RequestKey, out var request) ? request as string : null);
        if (outcome.Error is { } error)
        {
            throw new JobExecutionException(error);
        }
    }
}

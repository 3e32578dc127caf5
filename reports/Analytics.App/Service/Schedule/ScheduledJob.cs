using System.Globalization;
using Analytics.App.Service.Alerts;
using Analytics.App.Service.Settings;
using Quartz;

namespace Analytics.App.Service.Schedule;

/// <summary>What Quartz fires: finds the work of the job, does it once, and keeps its incident with the job.</summary>
[DisallowConcurrentExecution]
[PersistJobDataAfterExecution]
sealed class ScheduledJob(JobAttempt attempt, ServiceConfiguration configuration, TimeProvider clock) : IJob
{
    const string LooksKey = "looks";

    static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(10);

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

        await LookAgain(context, outcome.Done?.LooksAgain ?? false, retry);
        context.Result = outcome.Report(
            context.ScheduledFireTimeUtc ?? context.FireTimeUtc, context.FireTimeUtc, context.Recovering,
            context.MergedJobDataMap.TryGetValue(JobOutcome.RequestKey, out var request) ? request as string : null);
        if (outcome.Error is { } error)
        {
            throw new JobExecutionException(error);
        }
    }

    // Twice as long each time: a file that is never finished must not keep the service busy.
    async Task LookAgain(IJobExecutionContext context, bool isWanted, RetryPolicy retry)
    {
        var data = context.JobDetail.JobDataMap;
        var looks = isWanted && int.TryParse(data.TryGetValue(LooksKey, out var text) ? text as string : "0", out var before) ? before + 1 : 0;
        data[LooksKey] = looks.ToString(CultureInfo.InvariantCulture);
        if (isWanted)
        {
            var wait = FirstLook * Math.Pow(2, Math.Min(looks - 1, 6));
            await Timetable.Ask(context.Scheduler, context.JobDetail.Key.Name, clock.GetUtcNow() + wait, retry, CancellationToken.None);
        }
    }
}

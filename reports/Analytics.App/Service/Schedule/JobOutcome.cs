using System.Globalization;
using Analytics.App.Service.Alerts;
using Analytics.App.Service.Jobs;
using Quartz;

namespace Analytics.App.Service.Schedule;

/// <summary>How one attempt of a job ended.</summary>
/// <param name="Done">What it did; null = it failed.</param>
/// <param name="Error">Why it failed; null = it did not.</param>
/// <param name="Incident">Failures of the job so far.</param>
sealed record JobOutcome(JobResult? Done, string? Error, Incident Incident)
{
    /// <summary>Key of the scheduled time in the figures that the history keeps of a run.</summary>
    public const string ScheduledKey = "scheduled";

    /// <summary>Key that marks a run which finishes what a dead process had begun.</summary>
    public const string RecoveryKey = "recovery";

    /// <summary>Key of the sign of the command that asked for a run.</summary>
    public const string RequestKey = "request";

    /// <summary>Jobs that have work because of it, and how long they wait for more of it.</summary>
    public IEnumerable<(string Job, TimeSpan Wait)> Next(TimeSpan gather) =>
        Done?.Next.Select(job => (job, job == JobNames.Measure ? gather : TimeSpan.Zero)) ?? [];

    /// <summary>The same for the history.</summary>
    public JobRunReport Report(DateTimeOffset scheduled, DateTimeOffset fired, bool isRecovery, string? request)
    {
        // A trigger that was missed is moved by Quartz; a time after the firing would be nonsense.
        var time = scheduled <= fired ? scheduled : fired;
        var report = Done switch
        {
            null => JobRunReport.Failed(Shortened(Error!)),
            { IsSkipped: true } => JobRunReport.Skipped(Shortened(Done.Summary)),
            _ => JobRunReport.Succeeded(Shortened(Done.Summary)),
        };
        report = report.With(ScheduledKey, time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        report = isRecovery ? report.With(RecoveryKey, true) : report;
        return request is null ? report : report.With(RequestKey, request);
    }

    static string Shortened(string text) =>
        text.Length <= JobRunReport.MaxSummaryLength ? text : text[..(JobRunReport.MaxSummaryLength - 1)] + "…";
}

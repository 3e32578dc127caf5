using System.Text.Json;
using Quartz;

namespace Analytics.App.Service.Schedule;

/// <summary>One firing of a job, as <c>analytics schedule history</c> shows it. Times are UTC.</summary>
sealed record FiringLine
{
    /// <summary>The job.</summary>
    public required string Job { get; init; }

    /// <summary>When it was to fire; null = the store of an older version does not say.</summary>
    public DateTimeOffset? Scheduled { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>How long it took.</summary>
    public required double Seconds { get; init; }

    /// <summary>done, skipped (there was nothing to do), failed or cancelled.</summary>
    public required string Outcome { get; init; }

    /// <summary>1 for the first try of an occurrence, 2 for its first retry.</summary>
    public required int Attempt { get; init; }

    /// <summary>True when a further try was scheduled.</summary>
    public required bool IsRetried { get; init; }

    /// <summary>schedule, follow-up, command or recovery: why it fired.</summary>
    public required string Cause { get; init; }

    /// <summary>What it did.</summary>
    public string? Summary { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Error { get; init; }

    /// <summary>The node that ran it.</summary>
    public required string Node { get; init; }

    /// <summary>Sign of the command that asked for it.</summary>
    internal string? Request { get; init; }

    /// <summary>From the history of the store.</summary>
    public static FiringLine Of(ExecutionHistoryEntry entry)
    {
        var figures = entry.MetricsJson is null ? default : JsonDocument.Parse(entry.MetricsJson).RootElement;
        var isRecovery = Figure(JobOutcome.RecoveryKey) is not null;
        return new FiringLine
        {
            Job = entry.JobName,
            Scheduled = Figure(JobOutcome.ScheduledKey)?.GetDateTimeOffset(),
            Started = entry.FiredAtUtc,
            Seconds = Math.Round(Math.Max(0, entry.Duration.TotalSeconds), 3),
            Outcome = ScheduleDesk.Word(entry.EffectiveResult),
            Attempt = entry.RetryAttempt + 1,
            IsRetried = entry.RetryScheduled,
            Cause = isRecovery ? "recovery" : entry.Manual ? "command" : entry.TriggerName.StartsWith(Timetable.Scheduled, StringComparison.Ordinal) ? "schedule" : "follow-up",
            Summary = entry.Succeeded ? entry.Summary : null,
            Error = entry.Succeeded ? null : entry.ExceptionMessage,
            Node = entry.SchedulerInstanceId,
            Request = Figure(JobOutcome.RequestKey)?.GetString(),
        };

        JsonElement? Figure(string key) =>
            figures.ValueKind == JsonValueKind.Object && figures.TryGetProperty(key, out var value) ? value : null;
    }
}

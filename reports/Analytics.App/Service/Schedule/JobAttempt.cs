using System.Data.Common;
using Analytics.App.Service.Alerts;
using Analytics.App.Service.Jobs;
using Analytics.App.Service.Metrics;
using Analytics.Warehouse.Engine;
using Microsoft.Extensions.Logging;

namespace Analytics.App.Service.Schedule;

/// <summary>One attempt of one job, whoever asked for it: the work, the log, the figures, the incident.</summary>
sealed partial class JobAttempt(
    IEnumerable<IJobWork> works, IncidentDesk desk, ServiceMetrics metrics, TimeProvider clock, ILogger<JobAttempt> log)
{
    /// <summary>Does it.</summary>
    /// <exception cref="OperationCanceledException">It was asked to stop; what it had begun was rolled back.</exception>
    public async Task<JobOutcome> Run(string job, Incident before, CancellationToken cancellation)
    {
        var work = works.First(one => one.Job == job);
        var started = clock.GetTimestamp();
        try
        {
            var result = await work.Run(cancellation);
            metrics.Ran(job, result.IsSkipped ? "skipped" : "done");
            Done(log, job, result.Summary, clock.GetElapsedTime(started).TotalSeconds);
            return new JobOutcome(result, null, await desk.Succeeded(job, before, cancellation));
        }
        catch (Exception error) when (cancellation.IsCancellationRequested)
        {
            // An interrupted statement fails in its own words.
            metrics.Ran(job, "cancelled");
            Cancelled(log, job);
            throw new OperationCanceledException($"{job} was asked to stop; what it had begun was rolled back.", error, cancellation);
        }
        catch (Exception error) when (Record(job, error))
        {
            var message = Said(error);
            return new JobOutcome(null, message, await desk.Failed(job, before, message, cancellation));
        }
    }

    bool Record(string job, Exception error)
    {
        metrics.Ran(job, "failed");
        if (IsExpected(error))
        {
            Failed(log, job, error.Message);
        }
        else
        {
            Broke(log, error, job);
        }

        return true;
    }

    static bool IsExpected(Exception error) =>
        error is AnalyticsException or DbException or IOException or UnauthorizedAccessException;

    static string Said(Exception error) => IsExpected(error) ? error.Message : $"{error.GetType().Name}: {error.Message}";

    [LoggerMessage(1010, LogLevel.Information, "{Job}: {Summary} ({Seconds:0.0} s)")]
    static partial void Done(ILogger log, string job, string summary, double seconds);

    [LoggerMessage(1011, LogLevel.Warning, "{Job} failed: {Error}")]
    static partial void Failed(ILogger log, string job, string error);

    [LoggerMessage(1012, LogLevel.Error, "{Job} failed in a way that was not foreseen")]
    static partial void Broke(ILogger log, Exception error, string job);

    [LoggerMessage(1013, LogLevel.Warning, "{Job} was asked to stop and rolled back")]
    static partial void Cancelled(ILogger log, string job);
}

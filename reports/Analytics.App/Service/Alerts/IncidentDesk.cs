using Analytics.App.Service.Settings;
using Microsoft.Extensions.Logging;

namespace Analytics.App.Service.Alerts;

/// <summary>
/// Tells people once when a job has failed as often in a row as it is tried, and once when it works again. A channel
/// that could not be reached is tried again with the next failure or success of the job.
/// </summary>
sealed partial class IncidentDesk(
    ServiceConfiguration configuration, IEnumerable<IAlertChannel> channels, TimeProvider clock, ILogger<IncidentDesk> log)
{
    /// <summary>A try has failed.</summary>
    public async Task<Incident> Failed(string job, Incident before, string error, CancellationToken cancellation)
    {
        var incident = before with { Failures = before.Failures + 1, Since = before.Since ?? clock.GetUtcNow() };
        if (incident.Failures < configuration.Schedule.Retry.Attempts)
        {
            return incident;
        }

        var told = await Tell(Alert("failed", job, incident, error), name => !incident.Told.Contains(name), cancellation);
        return incident with { Told = [.. incident.Told, .. told] };
    }

    /// <summary>A try has succeeded.</summary>
    public async Task<Incident> Succeeded(string job, Incident before, CancellationToken cancellation)
    {
        if (before.Told.Count == 0)
        {
            return Incident.None;
        }

        var told = await Tell(Alert("recovered", job, before, error: null), before.Told.Contains, cancellation);
        var untold = before.Told.Except(told).ToList();
        return untold.Count == 0 ? Incident.None : before with { Told = untold };
    }

    Alert Alert(string kind, string job, Incident incident, string? error) => new()
    {
        Event = kind,
        Job = job,
        Since = incident.Since ?? clock.GetUtcNow(),
        Failures = incident.Failures,
        Error = error,
        Host = Environment.MachineName,
        Data = configuration.Folder.Root,
    };

    async Task<IReadOnlyList<string>> Tell(Alert alert, Func<string, bool> isAsked, CancellationToken cancellation)
    {
        List<string> told = [];
        foreach (var channel in channels.Where(channel => isAsked(channel.Name)))
        {
            try
            {
                await channel.Send(alert, cancellation);
                told.Add(channel.Name);
            }
            catch (AlertException error)
            {
                Untold(log, alert.Title, channel.Name, error.Message);
            }
        }

        return told;
    }

    [LoggerMessage(1003, LogLevel.Error, "'{Title}' could not be told by {Channel}: {Problem}. It is tried again with the next attempt of the job.")]
    static partial void Untold(ILogger log, string title, string channel, string problem);
}

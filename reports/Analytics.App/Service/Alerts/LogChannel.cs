using Microsoft.Extensions.Logging;

namespace Analytics.App.Service.Alerts;

/// <summary>Writes alerts to the log.</summary>
sealed partial class LogChannel(ILogger<LogChannel> log) : IAlertChannel
{
    public string Name => "log";

    public Task Send(Alert alert, CancellationToken cancellation)
    {
        if (alert.Event == "failed")
        {
            Failed(log, alert.Title, alert.Failures, alert.Error);
        }
        else
        {
            Recovered(log, alert.Title);
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(1001, LogLevel.Critical, "ALERT {Title}; {Failures} tries in a row: {Error}")]
    static partial void Failed(ILogger log, string title, int failures, string? error);

    [LoggerMessage(1002, LogLevel.Warning, "RECOVERED {Title}")]
    static partial void Recovered(ILogger log, string title);
}

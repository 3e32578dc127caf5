namespace Analytics.App.Service.Alerts;

/// <summary>What is told about an incident.</summary>
sealed record Alert
{
    /// <summary>failed, or recovered.</summary>
    public required string Event { get; init; }

    /// <summary>The job.</summary>
    public required string Job { get; init; }

    /// <summary>The first failure, UTC.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Failed tries so far.</summary>
    public required int Failures { get; init; }

    /// <summary>Why it failed last; null when it recovered.</summary>
    public string? Error { get; init; }

    /// <summary>The machine.</summary>
    public required string Host { get; init; }

    /// <summary>The data folder.</summary>
    public required string Data { get; init; }

    /// <summary>One line for people.</summary>
    public string Title => Event == "failed"
        ? $"analytics: {Job} fails since {Since:yyyy-MM-dd HH:mm}Z"
        : $"analytics: {Job} works again";

    /// <summary>The whole message for people.</summary>
    public string Text => Event == "failed"
        ? $"""
            Job {Job} on {Host} ({Data}) has failed {Failures} times in a row since {Since:yyyy-MM-dd HH:mm:ss}Z:

            {Error}

            It is tried again at its next scheduled time. You are told when it works again, and not before.
            See: analytics schedule history {Job}
            """
        : $"Job {Job} on {Host} ({Data}) works again, after {Failures} failures since {Since:yyyy-MM-dd HH:mm:ss}Z.";
}

namespace Analytics.App.Service.Schedule;

/// <summary>One job, as <c>analytics schedule list</c> shows it. Times are UTC.</summary>
sealed record JobLine
{
    /// <summary>Its name.</summary>
    public required string Job { get; init; }

    /// <summary>waiting, running or paused.</summary>
    public required string State { get; init; }

    /// <summary>The node that runs it; null = none does.</summary>
    public string? Node { get; init; }

    /// <summary>Its time, as a Quartz cron expression; null = it runs when something asks for it.</summary>
    public string? Cron { get; init; }

    /// <summary>When it fires next.</summary>
    public DateTimeOffset? Next { get; init; }

    /// <summary>When it fired last.</summary>
    public DateTimeOffset? Last { get; init; }

    /// <summary>How that ended.</summary>
    public string? Outcome { get; init; }

    /// <summary>What it did, or why it failed.</summary>
    public string? Summary { get; init; }

    /// <summary>Failures since its last success.</summary>
    public required int Failures { get; init; }

    /// <summary>What it is for.</summary>
    public required string Description { get; init; }
}

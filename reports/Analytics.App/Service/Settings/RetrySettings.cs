using Quartz;

namespace Analytics.App.Service.Settings;

/// <summary>How a failed job is tried again. A retry never displaces the next time of the schedule.</summary>
sealed record RetrySettings
{
    /// <summary>Tries in all; so many failures in a row are an incident.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>Wait before the second try.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Each wait is so many times as long as the one before.</summary>
    public double Factor { get; init; } = 2;

    /// <summary>No wait is longer.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Part of a wait that is left to chance, so that nodes do not knock together.</summary>
    public double Jitter { get; init; } = 0.2;

    /// <summary>The same for Quartz.</summary>
    public RetryPolicy Policy() =>
        Attempts == 1 ? RetryPolicy.None : RetryPolicy.Exponential(Attempts - 1, FirstWait, Factor, LongestWait, Jitter);
}

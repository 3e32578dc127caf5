namespace Analytics.App.Service.Health;

/// <summary>How one source stands against its promise.</summary>
sealed record SourceLag
{
    /// <summary>Its name.</summary>
    public required string Source { get; init; }

    /// <summary>End of its newest successful pull, UTC; null = never.</summary>
    public DateTimeOffset? LastPull { get; init; }

    /// <summary>Time since then; never negative, whatever the clock does.</summary>
    public TimeSpan? Lag { get; init; }

    /// <summary>How old it may be; null = nothing was promised.</summary>
    public TimeSpan? Promise { get; init; }

    /// <summary>Its records held in quarantine.</summary>
    public long Quarantined { get; init; }

    /// <summary>False when it is older than promised, or was promised and never came.</summary>
    public bool IsFresh => Promise is null || (Lag is { } lag && lag <= Promise);
}

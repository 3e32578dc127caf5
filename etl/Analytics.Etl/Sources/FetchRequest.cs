using Analytics.Etl.Landing;

namespace Analytics.Etl.Sources;

/// <summary>What a pull asks of a source.</summary>
public sealed record FetchRequest
{
    /// <summary>What the last committed fetch returned as its cursor; null = from the start.</summary>
    public string? Cursor { get; init; }

    /// <summary>Where the bytes are written down as they come.</summary>
    public required LandingFolder Landing { get; init; }

    /// <summary>Gives the time.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Told what is being fetched; null = nobody listens.</summary>
    public IProgress<PullProgress>? Progress { get; init; }

    /// <summary>Ends the fetch; what was landed stays and is not loaded.</summary>
    public CancellationToken Cancellation { get; init; }
}

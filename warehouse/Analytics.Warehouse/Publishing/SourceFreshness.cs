namespace Analytics.Warehouse.Publishing;

/// <summary>How old the data of one source are, against what it promised. Times are UTC.</summary>
public sealed record SourceFreshness
{
    /// <summary>Its name.</summary>
    public required string Source { get; init; }

    /// <summary>Connector that reads it.</summary>
    public required string Connector { get; init; }

    /// <summary>End of its newest successful pull, also of one that brought nothing new.</summary>
    public required DateTime LastPull { get; init; }

    /// <summary>The newest event or duty that the source recorded; null = it sent none.</summary>
    public DateTime? LastRecorded { get; init; }

    /// <summary>How old its newest successful pull may be, hours; null = nothing was promised.</summary>
    public double? PromiseHours { get; init; }

    /// <summary>Attempts that failed since.</summary>
    public required long FailedSince { get; init; }

    /// <summary>True when its records were simulated.</summary>
    public required bool IsSimulated { get; init; }

    /// <summary>How old its newest successful pull is at a moment.</summary>
    public TimeSpan Age(DateTimeOffset now) => now.UtcDateTime - LastPull;

    /// <summary>True when it is older than was promised.</summary>
    public bool IsLate(DateTimeOffset now) => PromiseHours is { } hours && Age(now) > TimeSpan.FromHours(hours);
}

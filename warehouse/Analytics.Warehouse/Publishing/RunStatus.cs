namespace Analytics.Warehouse.Publishing;

/// <summary>
/// One attempt of a job. Read = Loaded + Duplicate + Quarantined; all null when it loaded nothing. Times are UTC; the end is
/// null while it runs.
/// </summary>
public sealed record RunStatus
{
    /// <summary>ops.job_run.run_key.</summary>
    public required long Run { get; init; }

    /// <summary>pull, measure, publish …</summary>
    public required string Job { get; init; }

    /// <summary>The source, or the period.</summary>
    public required string Subject { get; init; }

    /// <summary>Start.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>How long it took; null = it runs, or its process died.</summary>
    public double? Seconds { get; init; }

    /// <summary>running, done, failed, cancelled or interrupted.</summary>
    public required string Outcome { get; init; }

    /// <summary>What was asked of the source; null = everything.</summary>
    public string? Window { get; init; }

    /// <summary>Records read.</summary>
    public long? Read { get; init; }

    /// <summary>Records loaded.</summary>
    public long? Loaded { get; init; }

    /// <summary>Records that said nothing new.</summary>
    public long? Duplicate { get; init; }

    /// <summary>Records refused.</summary>
    public long? Quarantined { get; init; }

    /// <summary>Records of earlier runs that the source had deleted.</summary>
    public long? Deleted { get; init; }

    /// <summary>Why it failed, or what is worth knowing.</summary>
    public string? Message { get; init; }
}

namespace Analytics.Etl.Quarantine;

/// <summary>A refused record, as ops.quarantine keeps it. Times are UTC.</summary>
public sealed record HeldRecord
{
    /// <summary>Hash of kind and content.</summary>
    public required string Hash { get; init; }

    /// <summary>Source that sent it.</summary>
    public required string Source { get; init; }

    /// <summary>Kind of the record.</summary>
    public required string Kind { get; init; }

    /// <summary>File it was read from.</summary>
    public required string File { get; init; }

    /// <summary>Line at which it starts.</summary>
    public required long Line { get; init; }

    /// <summary>Code of the reason.</summary>
    public required string ReasonCode { get; init; }

    /// <summary>What is wrong, and what to do.</summary>
    public required string Reason { get; init; }

    /// <summary>A JSON object of its texts, or the raw line when it could not be split into columns.</summary>
    public required string Raw { get; init; }

    /// <summary>Batch that refused it first.</summary>
    public required int Batch { get; init; }

    /// <summary>When it was refused first.</summary>
    public required DateTime QuarantinedAt { get; init; }

    /// <summary>When it was loaded after all; null = never.</summary>
    public DateTime? ReleasedAt { get; init; }

    /// <summary>When an operator decided that it needs no correction; null = never.</summary>
    public DateTime? DismissedAt { get; init; }
}

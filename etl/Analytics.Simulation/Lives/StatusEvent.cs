namespace Analytics.Simulation.Lives;

/// <summary>One event of one assignment: when it happened, and when the tracking system recorded it.</summary>
sealed record StatusEvent
{
    public required EventType Type { get; init; }

    public required DateOnly Effective { get; init; }

    public required DateTime Recorded { get; init; }

    /// <summary>Number of the message within its assignment; the same message sent twice bears it twice.</summary>
    public required int Message { get; init; }

    public required bool IsIssuerActing { get; init; }

    public DateOnly? NewDueDate { get; init; }

    public bool? IsApproved { get; init; }

    public bool? IsByIssuer { get; init; }

    public string? Reason { get; init; }

    public bool HasEvidence { get; init; }

    /// <summary>The authority below the issuer acted, not the issuer.</summary>
    public string? OtherActorId { get; init; }
}

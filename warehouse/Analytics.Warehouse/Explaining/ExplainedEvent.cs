namespace Analytics.Warehouse.Explaining;

/// <summary>One event of an assignment.</summary>
public sealed record ExplainedEvent
{
    /// <summary>The assignment.</summary>
    public required string AssignmentId { get; init; }

    /// <summary>Id of the event at its source.</summary>
    public required string EventId { get; init; }

    /// <summary>SUBMITTED, ACCEPTED and so on.</summary>
    public required string EventType { get; init; }

    /// <summary>When it happened.</summary>
    public required DateOnly EffectiveDate { get; init; }

    /// <summary>When the source wrote it down.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>EXTENDED: the new deadline; else null.</summary>
    public DateOnly? NewDueDate { get; init; }

    /// <summary>read, or the rule that set it aside.</summary>
    public required string Rule { get; init; }
}

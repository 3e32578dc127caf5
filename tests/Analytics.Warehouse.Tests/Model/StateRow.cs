namespace Analytics.Warehouse.Tests.Model;

/// <summary>One row of star.assignment_state, as far as the sequential rules say it.</summary>
sealed record StateRow
{
    public required long AssignmentKey { get; init; }

    public required DateOnly DueDate { get; init; }

    public DateOnly? Done { get; init; }

    public DateOnly? Submitted { get; init; }

    public DateOnly? FirstAccepted { get; init; }

    public DateOnly? Cancelled { get; init; }

    public int Returned { get; init; }

    public int Reopened { get; init; }

    public int Extensions { get; init; }

    public int RetroExtensions { get; init; }

    public int LateExtensions { get; init; }

    public string? Verdict { get; init; }

    public ExpectedState State => new()
    {
        DueDate = DueDate,
        Done = Done,
        Submitted = Submitted,
        FirstAccepted = FirstAccepted,
        Cancelled = Cancelled,
        Returned = Returned,
        Reopened = Reopened,
        Extensions = Extensions,
        RetroExtensions = RetroExtensions,
        LateExtensions = LateExtensions,
        Verdict = Verdict,
    };
}

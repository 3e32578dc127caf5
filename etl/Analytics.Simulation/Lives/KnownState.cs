namespace Analytics.Simulation.Lives;

/// <summary>
/// What a reader who knows only what was recorded by one day concludes about one assignment on that day (V = K).
/// The simulator asks it whether a drawn life tells what it should tell.
/// </summary>
sealed record KnownState(DateOnly? DueDate, DateOnly? DoneDate, DateOnly? AwaitingSince, DateOnly? CancelledDate)
{
    public static KnownState On(DateOnly day, DateOnly? originalDueDate, IEnumerable<StatusEvent> life)
    {
        var state = new KnownState(originalDueDate, null, null, null);
        return Read(day, life).Aggregate(state, (known, next) => known.After(next));
    }

    public bool IsOverdueOn(DateOnly day) =>
        DoneDate is null && CancelledDate is null && DueDate < day && !IsAwaitingInTime;

    public bool IsAwaitingInTime => DoneDate is null && AwaitingSince <= DueDate;

    public bool IsOnTime => DoneDate <= DueDate;

    public bool IsCancelledInTime => DoneDate is null && CancelledDate <= DueDate;

    /// <summary>Recorded by the day, possible, said for the first time, in the order of the acts.</summary>
    static IEnumerable<StatusEvent> Read(DateOnly day, IEnumerable<StatusEvent> life) =>
        life.Where(e => RecordedDate(e) <= day && !IsImpossible(e))
            .OrderBy(e => e.Recorded)
            .DistinctBy(e => e.Message)
            .DistinctBy(e => (e.Type, e.Effective, e.NewDueDate))
            .Where(e => e.Effective <= day)
            .OrderBy(e => e.Effective).ThenBy(e => e.Type).ThenBy(e => e.Recorded);

    static DateOnly RecordedDate(StatusEvent e) => DateOnly.FromDateTime(e.Recorded);

    static bool IsImpossible(StatusEvent e) =>
        e.Type is not (EventType.Assigned or EventType.Extended or EventType.Cancelled)
        && e.Effective > RecordedDate(e);

    KnownState After(StatusEvent next) => next.Type switch
    {
        EventType.Extended when next.IsApproved == true && next.Effective <= DueDate =>
            this with { DueDate = next.NewDueDate },
        EventType.Submitted when DoneDate is null => this with { AwaitingSince = next.Effective },
        EventType.Returned => this with { AwaitingSince = null },
        EventType.Accepted when DoneDate is null =>
            this with { DoneDate = AwaitingSince ?? next.Effective, AwaitingSince = null },
        EventType.Reopened => this with { DoneDate = null, AwaitingSince = null },
        EventType.Cancelled when next.IsByIssuer != false && CancelledDate is null =>
            this with { CancelledDate = next.Effective },
        _ => this,
    };
}

namespace Analytics.Simulation.Lives;

/// <summary>Kinds of status events, in the order in which events of one day are read.</summary>
enum EventType
{
    Assigned,
    Extended,
    Started,
    Submitted,
    Returned,
    Accepted,
    Reopened,
    Cancelled,
    HeadExplained,
}

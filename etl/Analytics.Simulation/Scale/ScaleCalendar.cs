namespace Analytics.Simulation.Scale;

/// <summary>
/// The days that a simulated drop folder covers: tasks are assigned evenly, nothing is recorded after the last day.
/// </summary>
static class ScaleCalendar
{
    public static readonly DateOnly FirstDay = new(2024, 1, 1);
    public static readonly DateOnly LastAssigned = new(2026, 5, 31);
    public static readonly DateOnly LastDay = new(2026, 6, 30);

    public static readonly int AssignedDays = LastAssigned.DayNumber - FirstDay.DayNumber + 1;

    /// <summary>The day, or the last one when it is later.</summary>
    public static DateOnly Earlier(DateOnly day) => day < LastDay ? day : LastDay;
}

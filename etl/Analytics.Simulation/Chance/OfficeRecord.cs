namespace Analytics.Simulation.Chance;

/// <summary>When an office records what happened on a day: days later, on a working day, in office hours.</summary>
static class OfficeRecord
{
    public static DateTime After(DateOnly day, int leastDays, int mostDays, SplitMix64 chance) =>
        WorkingDay.OnOrAfter(day.AddDays(chance.Between(leastDays, mostDays)))
            .ToDateTime(new TimeOnly(7, 30))
            .AddSeconds(chance.Between(0, 9 * 3600));

    public static bool IsKnown(DateTime recorded) => DateOnly.FromDateTime(recorded) <= SampleCalendar.Horizon;
}

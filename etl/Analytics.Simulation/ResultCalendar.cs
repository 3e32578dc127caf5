namespace Analytics.Simulation;

/// <summary>
/// The months that results are drawn for: the four quarters from July 2025. The half year before them is the base
/// period of the processes.
/// </summary>
static class ResultCalendar
{
    public static readonly DateOnly FirstDay = new(2025, 7, 1);

    /// <summary>First days of the twelve months.</summary>
    public static readonly DateOnly[] Months = [.. Enumerable.Range(0, 12).Select(FirstDay.AddMonths)];

    /// <summary>Last days of the four quarters.</summary>
    public static readonly DateOnly[] QuarterEnds = [.. Months.Where(m => m.Month % 3 == 0).Select(EndOf)];

    public static readonly DateOnly LastDay = QuarterEnds[^1];

    public static DateOnly EndOf(DateOnly month) => month.AddMonths(1).AddDays(-1);

    /// <summary>How far a day is on the way from the first day to the last: 0 to 1.</summary>
    public static double Progress(DateOnly day) => Math.Clamp(
        (double)(day.DayNumber - FirstDay.DayNumber) / (LastDay.DayNumber - FirstDay.DayNumber), 0, 1);

    public static string Quarter(DateOnly day) => $"{day.Year}-Q{((day.Month - 1) / 3) + 1}";
}

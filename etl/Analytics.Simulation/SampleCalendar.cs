namespace Analytics.Simulation;

/// <summary>The days and the two counts that the simulated sample is fitted to.</summary>
public static class SampleCalendar
{
    /// <summary>Nothing is recorded after this day.</summary>
    public static readonly DateOnly Horizon = new(2026, 7, 10);

    /// <summary>Day of the review that counted overdue tasks and silent agencies.</summary>
    public static readonly DateOnly ReviewDay = new(2025, 12, 29);

    /// <summary>First due date of the reports that the review looked at.</summary>
    public static readonly DateOnly ReviewedReportsFrom = new(2025, 10, 1);

    /// <summary>Assignments overdue on the review day, as known on that day.</summary>
    public const int OverdueOnReviewDay = 27;

    /// <summary>Agencies with reports due before the review and none sent, as known on that day.</summary>
    public const int SilentOnReviewDay = 21;
}

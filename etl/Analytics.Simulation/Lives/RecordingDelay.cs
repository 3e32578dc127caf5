using Analytics.Simulation.Chance;

namespace Analytics.Simulation.Lives;

/// <summary>
/// Days between an act and its record: mostly none to three, sometimes left until just before the report.
/// </summary>
static class RecordingDelay
{
    const int ReportDay = 25;

    public static int Days(SplitMix64 chance, DateOnly effective) => chance.Share() switch
    {
        < 0.60 => 0,
        < 0.80 => 1,
        < 0.89 => 2,
        < 0.94 => 3,
        _ => Math.Max(0, UntilReport(effective) - chance.Between(0, 2)),
    };

    static int UntilReport(DateOnly effective)
    {
        var report = new DateOnly(effective.Year, effective.Month, ReportDay);
        report = report < effective ? report.AddMonths(1) : report;
        return report.DayNumber - effective.DayNumber;
    }
}

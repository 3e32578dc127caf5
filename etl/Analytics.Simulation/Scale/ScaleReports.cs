using Analytics.Simulation.Chance;
using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Scale;

/// <summary>Writes report_duty.csv: agency after agency, month after month, until there are as many as asked.</summary>
static class ScaleReports
{
    const int Months = 30;

    public static void Write(DropFolder folder, ScaleOptions options, CancellationToken cancel)
    {
        using var file = folder.Csv("report_duty.csv", Contract.ReportDuty);
        for (var number = 1L; number <= options.ReportDuties; number++)
        {
            cancel.ThrowIfCancellationRequested();
            Duty(file, options, number);
        }
    }

    static void Duty(CsvFile file, ScaleOptions options, long number)
    {
        var chance = SplitMix64.For(options.Seed ^ 0x5EED, number);
        var agency = ((number - 1) % options.Agencies) + 1;
        var month = ScaleCalendar.FirstDay.AddMonths((int)((number - 1) / options.Agencies % Months));
        var dueDate = month.AddDays(24);
        Row(file, new Version(number, agency, month, null, 0), month);
        if (chance.Happens(0.9))
        {
            var submitted = dueDate.AddDays(chance.Between(-9, 3));
            Row(file, new Version(number, agency, month, submitted, chance.Between(0, 3)), submitted);
        }
    }

    static void Row(CsvFile file, Version version, DateOnly recorded) =>
        file.Numbered("sc-r-"u8, version.Number, 10)
            .Numbered("sc-a-"u8, version.Agency, 5)
            .Empty()
            .Text(version.Month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture))
            .Date(version.Month.AddDays(24))
            .Date(version.Submitted)
            .Number(version.CountEvidence)
            .Number(version.CountEvidence)
            .Flag(false)
            .Moment(recorded.ToDateTime(new TimeOnly(version.Submitted is null ? 6 : 15, 0)))
            .EndRow();

    readonly record struct Version(long Number, long Agency, DateOnly Month, DateOnly? Submitted, int CountEvidence);
}

using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Reporting;

/// <summary>Writes report_duty.csv: each duty when it arises, and once more when it is met or waived.</summary>
static class ReportDutyFile
{
    public static long Write(DropFolder folder, IReadOnlyList<ReportOutcome> outcomes)
    {
        using var file = folder.Csv("report_duty.csv", Contract.ReportDuty);
        var owed = outcomes.Select(outcome => outcome.Duty);
        var versions = owed
            .Select(duty => new ReportOutcome { Duty = duty, Recorded = duty.Generated })
            .Concat(outcomes.Where(outcome => outcome.Recorded is not null))
            .OrderBy(version => version.Recorded)
            .ThenBy(version => version.Duty.Id, StringComparer.Ordinal);
        foreach (var version in versions)
        {
            file.Text(version.Duty.Id)
                .Text(version.Duty.AgencyId)
                .Text(version.Duty.TaskId)
                .Text(version.Duty.PeriodLabel)
                .Date(version.Duty.DueDate)
                .Date(version.Submitted)
                .Number(version.CountEvidence)
                .Number(version.CountValidEvidence)
                .Flag(version.IsWaived)
                .Moment(version.Recorded!.Value)
                .EndRow();
        }

        return file.CountRows;
    }
}

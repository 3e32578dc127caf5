using Analytics.Simulation.Chance;
using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Processes;

/// <summary>Writes process.csv: each process when it is approved, and once more when it leaves the list.</summary>
sealed class ProcessFile(SampleWorld world)
{
    public long Write(DropFolder folder, IReadOnlyList<WorkProcess> processes)
    {
        using var file = folder.Csv("process.csv", Contract.Process);
        var rows = processes.SelectMany(Versions)
            .OrderBy(row => row.Recorded).ThenBy(row => row.Process.Id, StringComparer.Ordinal);
        foreach (var (process, approvedTo, recorded) in rows)
        {
            file.Text(process.Id)
                .Text(process.AgencyId)
                .Text(process.Family.NameVi)
                .Text(process.Family.NameEn)
                .Text(process.Family.Code)
                .Flag(process.Family.IsCore)
                .Date(process.ApprovedFrom)
                .Date(approvedTo)
                .Moment(recorded)
                .EndRow();
        }

        return file.CountRows;
    }

    IEnumerable<(WorkProcess Process, DateOnly? ApprovedTo, DateTime Recorded)> Versions(WorkProcess process)
    {
        var chance = world.Chance("record of", process.Id);
        yield return (process, null, OfficeRecord.After(process.ApprovedFrom, 0, 6, chance));
        if (process.ApprovedTo is { } last)
        {
            yield return (process, last, OfficeRecord.After(last, 1, 6, chance));
        }
    }
}

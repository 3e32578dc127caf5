using Analytics.Simulation.Chance;
using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Processes;

/// <summary>Writes process_baseline.csv: what a case took before, frozen. Some have none, or none of time.</summary>
sealed class ProcessBaselineFile(SampleWorld world)
{
    const string BasePeriod = "6 tháng đầu năm 2025";

    public long Write(DropFolder folder, IReadOnlyList<WorkProcess> processes)
    {
        using var file = folder.Csv("process_baseline.csv", Contract.ProcessBaseline);
        foreach (var process in processes.Where(HasBaseline))
        {
            var chance = world.Chance("baseline", process.Id);
            var isMeasured = chance.Happens(0.6);
            file.Text(process.Id)
                .Date(process.ApprovedFrom)
                .Real(process.UnitCostVnd)
                .Real(process.UnitHours)
                .Real(chance.Happens(0.92) ? process.MedianDays : null)
                .Text(BasePeriod)
                .Text(isMeasured ? "Nhật ký hệ thống" : "Đo mẫu 30 hồ sơ")
                .Text(chance.Happens(0.9) ? "Người đứng đầu cơ quan" : null)
                .Moment(OfficeRecord.After(process.ApprovedFrom, 5, 40, chance))
                .EndRow();
        }

        return file.CountRows;
    }

    bool HasBaseline(WorkProcess process) => world.Chance("has baseline", process.Id).Happens(0.9);
}

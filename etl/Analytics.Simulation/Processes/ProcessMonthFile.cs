using Analytics.Simulation.Chance;
using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Processes;

/// <summary>
/// Writes process_month.csv: each process in each month that it stands in the list, with effort falling towards its
/// saving. Some months are corrected later.
/// </summary>
sealed class ProcessMonthFile(SampleWorld world)
{
    // The weeks around the lunar new year bring fewer cases.
    const int MonthOfTet = 2;

    public long Write(DropFolder folder, IReadOnlyList<WorkProcess> processes)
    {
        using var file = folder.Csv("process_month.csv", Contract.ProcessMonth);
        var rows = processes.SelectMany(process => Months(process).SelectMany(month => Versions(process, month)))
            .OrderBy(row => row.Recorded).ThenBy(row => row.ProcessId, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            Write(file, row);
        }

        return file.CountRows;
    }

    static void Write(CsvFile file, ProcessMonth row) => file.Text(row.ProcessId)
        .Date(row.Month)
        .Number(row.Volume)
        .Real(row.CostVnd)
        .Real(row.StaffHours)
        .Flag(row.IsHoursLogged)
        .Real(row.MedianDays)
        .Number(row.OnSystem)
        .Number(row.Closed)
        .Number(row.EndToEnd)
        .Number(row.WithPaperCopy)
        .Number(row.Uncleared)
        .Moment(row.Recorded)
        .EndRow();

    static IEnumerable<DateOnly> Months(WorkProcess process) => ResultCalendar.Months
        .Where(month => process.ApprovedFrom <= month && month <= (process.ApprovedTo ?? month));

    IEnumerable<ProcessMonth> Versions(WorkProcess process, DateOnly month)
    {
        var chance = world.Chance("month of", $"{process.Id} {month:yyyy-MM}");
        var first = Month(process, month, chance);
        var corrected = first with
        {
            StaffHours = Math.Round((first.StaffHours ?? 0) * 1.04),
            Recorded = OfficeRecord.After(ResultCalendar.EndOf(month), 25, 60, chance),
        };
        var isCorrected = first.StaffHours is not null && chance.Happens(0.02)
            && OfficeRecord.IsKnown(corrected.Recorded);
        return isCorrected ? [first, corrected] : [first];
    }

    static ProcessMonth Month(WorkProcess process, DateOnly month, SplitMix64 chance)
    {
        var isLive = process.LiveFrom <= month;
        var progress = 0.15 + (0.85 * Math.Min(1, ResultCalendar.Progress(month) / 0.9));
        var volume = process.Volume * chance.Between(85, 115) / (month.Month == MonthOfTet ? 140 : 100);
        var uncleared = chance.Happens(0.2) ? chance.Between(1, 3) : 0;
        var closed = (volume * chance.Between(93, 100) / 100) - uncleared;
        var endToEnd = closed * (isLive ? chance.Between(72, 88) : chance.Between(15, 35)) / 100;
        endToEnd += (int)((closed - endToEnd) * 0.35 * ResultCalendar.Progress(month));
        return new ProcessMonth
        {
            ProcessId = process.Id,
            Month = month,
            Volume = volume,
            CostVnd = chance.Happens(0.98)
                ? Math.Round(volume * Now(process.UnitCostVnd, process.Saving.Cost) / 1000) * 1000
                : null,
            StaffHours = chance.Happens(0.98)
                ? Math.Round(volume * Now(process.UnitHours, process.Saving.Hours))
                : null,
            IsHoursLogged = isLive && chance.Happens(0.8),
            MedianDays = Math.Round(Now(process.MedianDays, process.Saving.Days), 1),
            OnSystem = volume * (isLive ? chance.Between(92, 99) : chance.Between(25, 70)) / 100,
            Closed = closed,
            EndToEnd = endToEnd,
            WithPaperCopy = endToEnd * chance.Between(1, isLive ? 6 : 15) / 100,
            Uncleared = uncleared,
            Recorded = OfficeRecord.After(ResultCalendar.EndOf(month), 2, 8, chance),
        };

        double Now(double before, double saving) => before * (1 - (saving * progress)) * chance.Between(98, 102) / 100;
    }

    sealed record ProcessMonth
    {
        public required string ProcessId { get; init; }

        public required DateOnly Month { get; init; }

        public required int Volume { get; init; }

        public required double? CostVnd { get; init; }

        public required double? StaffHours { get; init; }

        public required bool IsHoursLogged { get; init; }

        public required double MedianDays { get; init; }

        public required int OnSystem { get; init; }

        public required int Closed { get; init; }

        public required int EndToEnd { get; init; }

        public required int WithPaperCopy { get; init; }

        public required int Uncleared { get; init; }

        public required DateTime Recorded { get; init; }
    }
}

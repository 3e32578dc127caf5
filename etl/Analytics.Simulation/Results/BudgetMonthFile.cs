using Analytics.Simulation.Chance;
using Analytics.Simulation.Writing;

namespace Analytics.Simulation.Results;

/// <summary>
/// Writes budget_month.csv: projects whose spending falls behind the plan in spring and catches up, most of them, by
/// summer, and again by December.
/// </summary>
sealed class BudgetMonthFile(SampleWorld world)
{
    const double ShareOfAgencies = 0.30;
    const double Million = 1e6;

    static readonly string[] Names =
    [
        "Nâng cấp hạ tầng máy chủ và đường truyền", "Xây dựng kho dữ liệu dùng chung", "Số hoá hồ sơ lưu trữ",
        "Triển khai hệ thống quản lý văn bản", "Trang bị thiết bị đầu cuối", "Đào tạo kỹ năng số cho cán bộ",
    ];

    static readonly (string Cause, string Kind)[] Causes =
    [
        ("cham_dau_thau", "chu_quan"), ("cham_nghiem_thu", "chu_quan"), ("ho_so_chua_du", "chu_quan"),
        ("cho_bo_tri_von", "khach_quan"), ("cho_van_ban_huong_dan", "khach_quan"),
    ];

    // By month of the year: part of the allocation planned by its end, and part of the plan usually spent by then.
    static readonly double[] Plan = [0.02, 0.05, 0.10, 0.17, 0.25, 0.34, 0.44, 0.54, 0.65, 0.76, 0.88, 1.0];
    static readonly double[] Usual = [0.62, 0.68, 0.76, 0.82, 0.89, 0.95, 0.84, 0.86, 0.88, 0.91, 0.94, 0.98];

    public long Write(DropFolder folder)
    {
        using var file = folder.Csv("budget_month.csv", Contract.BudgetMonth);
        var rows = world.Measured(ShareOfAgencies).SelectMany(Projects)
            .OrderBy(row => row.Recorded).ThenBy(row => row.ProjectId, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            file.Text(row.ProjectId)
                .Text(row.AgencyId)
                .Text(row.Name)
                .Date(row.MonthEnd)
                .Real(row.Allocated)
                .Real(row.Planned)
                .Real(row.PlannedAnew)
                .Real(row.Disbursed)
                .Text(row.Delay?.Cause)
                .Text(row.Delay?.Kind)
                .Moment(row.Recorded)
                .EndRow();
        }

        return file.CountRows;
    }

    IEnumerable<Row> Projects(string agencyId)
    {
        var chance = world.Chance("projects", agencyId);
        var count = chance.Happens(0.2) ? 2 : 1;
        var first = chance.Between(0, Names.Length - 1);
        return Enumerable.Range(1, count)
            .SelectMany(number => Months(agencyId, number, Names[(first + number) % Names.Length], chance))
            .ToList();
    }

    IEnumerable<Row> Months(string agencyId, int number, string name, SplitMix64 chance)
    {
        var pace = 1 + (0.25 * (world.Tendency(agencyId) - 0.5)) + (chance.Between(-5, 5) / 100.0);
        var isReplanned = chance.Happens(0.25);
        var delay = chance.OneOf<(string, string)>(Causes);
        var (allocated, disbursed) = (0.0, 0.0);
        foreach (var month in ResultCalendar.Months)
        {
            if (allocated == 0 || month.Month == 1)
            {
                (allocated, disbursed) = (chance.Between(80, 900) * 100 * Million, 0);
            }

            var planned = Whole(allocated * Plan[month.Month - 1]);
            var part = Usual[month.Month - 1] * pace * chance.Between(97, 103) / 100;
            disbursed = Math.Max(disbursed, Whole(Math.Min(planned * Math.Min(part, 1.08), allocated)));
            yield return new Row
            {
                ProjectId = $"mp-da-{agencyId}-{number}",
                AgencyId = agencyId,
                Name = name,
                MonthEnd = ResultCalendar.EndOf(month),
                Allocated = allocated,
                Planned = planned,
                PlannedAnew = isReplanned && month.Month is 5 or 6 or >= 10 ? Whole(planned * 0.93) : null,
                Disbursed = chance.Happens(0.01) ? null : disbursed,
                Delay = disbursed < 0.9 * planned && chance.Happens(0.9) ? delay : null,
                Recorded = OfficeRecord.After(ResultCalendar.EndOf(month), 3, 8, chance),
            };
        }
    }

    static double Whole(double amount) => Math.Round(amount / Million) * Million;

    sealed record Row
    {
        public required string ProjectId { get; init; }

        public required string AgencyId { get; init; }

        public required string Name { get; init; }

        public required DateOnly MonthEnd { get; init; }

        public required double Allocated { get; init; }

        public required double Planned { get; init; }

        public required double? PlannedAnew { get; init; }

        public required double? Disbursed { get; init; }

        public required (string Cause, string Kind)? Delay { get; init; }

        public required DateTime Recorded { get; init; }
    }
}

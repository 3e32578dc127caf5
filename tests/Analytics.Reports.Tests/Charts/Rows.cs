using Analytics.Reports.Charts;

namespace Analytics.Reports.Tests.Charts;

/// <summary>Rows of charts with defaults, so that a test names only what matters.</summary>
static class Rows
{
    /// <summary>120 letters, hostile to HTML, XML, JSON and ECharts' own text styles.</summary>
    public const string Hostile =
        "</script><b onload=\"x\">'Ban Chỉ đạo' & \"Tổ giúp việc\" {a|b} về phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi";

    public static readonly RateFrame Frame = new()
    {
        From = new(2025, 10, 1),
        To = new(2025, 12, 31),
        PeriodLabel = "quý IV/2025",
        Target = 1,
    };

    public static DirectiveStatus Directive(string number, double onTime, double late, double overdue, string title = "Kế hoạch triển khai") => new()
    {
        DirectiveId = number,
        Number = number,
        Title = title,
        DoneOnTime = onTime,
        Awaiting = onTime > 0 ? 1 : 0,
        InProgress = onTime > 0 ? 2 : 0,
        DoneLate = late,
        Overdue = overdue,
    };

    public static AgencyRate Agency(int number, double x, double n, string? name = null) => new()
    {
        AgencyId = $"a{number:000}",
        Name = name ?? $"Cơ quan số {number}",
        Numerator = x,
        Denominator = n,
        Value = x / n,
        Low = Math.Max(0, x / n - 0.2),
        High = Math.Min(1, x / n + 0.15),
    };

    public static DutyTile Duty(string agency, int month, int late = 0, int missing = 0, string? name = null) => new()
    {
        AgencyId = agency,
        Name = name ?? "Cơ quan " + agency,
        EndDate = new DateOnly(2025, month, 1).AddMonths(1).AddDays(-1),
        Due = 1,
        Late = late,
        Missing = missing,
    };

    public static OverdueBand[] Bands(double young, double middle, double old) =>
    [
        new() { FromDays = 1, ToDays = 30, Count = young },
        new() { FromDays = 31, ToDays = 90, Count = middle },
        new() { FromDays = 91, Count = old },
    ];
}

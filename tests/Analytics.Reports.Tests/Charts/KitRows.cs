using Analytics.Reports.Charts;

namespace Analytics.Reports.Tests.Charts;

/// <summary>Rows of the charts of a series, a comparison or a forecast, with defaults.</summary>
static class KitRows
{
    public static ControlPoint Point(int number, double? x, double? n, double? center = 0.8, bool isSpecial = false) => new()
    {
        EndDate = new DateOnly(2024, 1, 31).AddMonths(number),
        Numerator = x,
        Denominator = n,
        CountUnits = (long)(n ?? 0),
        Value = n > 0 ? x / n : null,
        Center = center,
        Lower = center - 0.15,
        Upper = center + 0.15,
        IsSpecial = isSpecial,
    };

    public static DatedNote Note(int year, int month, int day, string text) => new() { Date = new(year, month, day), Text = text };

    public static IndexRow Index(int number, double value, int tier = 1, bool isSeparable = false, string? name = null) => new()
    {
        AgencyId = $"a{number:000}",
        Name = name ?? $"Cơ quan số {number}",
        Value = value,
        Low = value - 9,
        High = value + 7,
        Tier = tier,
        IsSeparable = isSeparable,
    };

    public static DumbbellRow Pair(string name, string unit, double baseline, double now) => new() { Name = name, Unit = unit, Baseline = baseline, Now = now };

    public static BulletRow Bullet(string name, double attainment, double? expected = null) => new()
    {
        Name = name,
        Attainment = attainment,
        Expected = expected,
        ActualText = "12,5 triệu đồng",
        TargetText = "14,0 triệu đồng",
    };

    public static ParetoRow Cause(string name, double days, string? unblocker = "Bộ Khoa học và Công nghệ", int count = 3) => new() { Name = name, Days = days, Unblocker = unblocker, Count = count };

    public static SurvivalCurve Curve(string name, int count, int slowness, double? median) => new()
    {
        Name = name,
        Count = count,
        Median = median,
        Steps = [.. Enumerable.Range(1, 12).Select(step => new SurvivalStep { Day = step * slowness, Survival = Math.Max(0, 1 - step / 12.5) })],
    };

    public static ForecastWeek Week(int number, double pace) => new()
    {
        End = new DateOnly(2026, 1, 4).AddDays(7 * number),
        P15 = Math.Floor(pace * number * 0.8),
        P50 = Math.Floor(pace * number),
        P85 = Math.Floor(pace * number * 1.25),
    };

    public static SpareDaysBin Bin(int from, int to, int count, bool isAccented = false) => new() { From = from, To = to, Count = count, IsAccented = isAccented };

    public static SlopeRow Slope(string name, double? before, double? now) => new() { Name = name, Before = before, Now = now };

    public static DotRow Dot(string name, double x, double n, double? target = null, string? note = null) => new()
    {
        Name = name,
        Numerator = x,
        Denominator = n,
        Value = n > 0 ? x / n : null,
        Low = n > 0 ? Math.Max(0, x / n - 0.12) : null,
        High = n > 0 ? Math.Min(1, x / n + 0.09) : null,
        Target = target,
        Note = note,
    };

    public static CumulativePoint Month(int number, double? plan, double? actual) => new() { EndDate = new DateOnly(2025, 1, 31).AddMonths(number), Plan = plan, Actual = actual };

    public static DueWeek Due(int number, int due, int atRisk) => new() { Start = new DateOnly(2026, 1, 5).AddDays(7 * number), Due = due, AtRisk = atRisk };
}

using Analytics.Reports.Figures;
using Analytics.Reports.Leadership;
using Analytics.Reports.Wording;
using Analytics.Warehouse.Statistics;

namespace Analytics.Reports.Tests.Sample;

/// <summary>Figures of a report without a warehouse: a test names only what matters.</summary>
static class A
{
    public static readonly ReportQuarter Quarter = new()
    {
        RunId = "2026-Q1-abcdef01",
        ValidDate = new(2026, 3, 31),
        KnownDate = new(2026, 4, 10),
        Code = "2026-Q1",
        StartDate = new(2026, 1, 1),
        EndDate = new(2026, 3, 31),
        PreviousCode = "2025-Q4",
        PreviousStartDate = new(2025, 10, 1),
        LastYearCode = "2025-Q1",
    };

    public static Figure Rate(string id, string period, double x, double n, string direction = "up")
    {
        var interval = n > 0 ? Interval.Wilson(x, n) : default(Interval?);
        return new()
        {
            IndicatorId = id,
            Name = "Tỷ lệ " + id,
            Unit = "percent",
            Estimator = "rate",
            Direction = direction,
            Target = 1,
            PeriodCode = period,
            EndDate = EndOf(period),
            Numerator = x,
            Denominator = n,
            CountUnits = (long)n,
            Value = n > 0 ? x / n : null,
            Low = interval?.Low,
            High = interval?.High,
            Rag = n >= 5 ? "amber" : null,
        };
    }

    public static Figure Value(string id, string period, string unit, double? value, long units = 20) => new()
    {
        IndicatorId = id,
        Name = id,
        Unit = unit,
        Estimator = unit == "count" ? "count" : "median",
        PeriodCode = period,
        EndDate = EndOf(period),
        CountUnits = units,
        Value = value,
    };

    public static LeadershipFigures Report(params Figure[] figures) => new()
    {
        Quarter = Quarter,
        Words = Language.Vietnamese,
        Score = new(Quarter, figures),
    };

    static DateOnly EndOf(string period)
    {
        var quarter = period[^1] - '0';
        return new DateOnly(int.Parse(period[..4], System.Globalization.CultureInfo.InvariantCulture), quarter * 3, 1).AddMonths(1).AddDays(-1);
    }
}

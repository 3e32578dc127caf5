using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Operations;

namespace Analytics.Warehouse.Tests.Operations;

public sealed class DuePeriodsTests : IDisposable
{
    readonly LiveWarehouse _warehouse = LiveWarehouse.InMemory();

    [Fact]
    public void Nothing_is_owed_before_there_are_data() => Assert.Empty(Owed("2026-11-22"));

    [Fact]
    public void A_quarter_is_owed_when_its_official_date_is_over()
    {
        SampleWarehouse.Fill(_warehouse);

        Assert.Empty(Owed("2026-01-10"));
        Assert.Equal(new DuePeriod("report", "2025-Q4", new DateOnly(2026, 1, 10)), Assert.Single(Owed("2026-01-11")));
    }

    [Fact]
    public void Every_quarter_since_the_first_with_data_is_owed_in_order_however_long_nobody_looked()
    {
        SampleWarehouse.Fill(_warehouse);

        Assert.Equal(["2025-Q4", "2026-Q1", "2026-Q2"], Owed("2026-07-12").Select(period => period.PeriodCode));
        Assert.Equal(["2026-Q2"], Owed("2026-07-12", since: "2026-Q2").Select(period => period.PeriodCode));
        Assert.Equal(["2025-Q4", "2026-Q1", "2026-Q2"], Owed("2026-07-12", since: "2020-Q1").Select(period => period.PeriodCode));
    }

    [Fact]
    public void What_is_done_is_never_owed_again_even_when_the_clock_is_set_back_and_forth()
    {
        SampleWarehouse.Fill(_warehouse);
        DuePeriods.Done(_warehouse, Owed("2026-01-11")[0], "2025-Q4-1", "reports/x.html", TimeProvider.System);

        Assert.Empty(Owed("2026-01-11"));
        Assert.Empty(Owed("2025-12-01"));
        Assert.Equal(["2026-Q1"], Owed("2026-04-11").Select(period => period.PeriodCode));
        Assert.Empty(Owed("2026-04-10"));
        Assert.Equal(["2025-Q4", "2026-Q1"], Owed("2026-04-11", job: "export").Select(period => period.PeriodCode));
    }

    public void Dispose() => _warehouse.Dispose();

    IReadOnlyList<DuePeriod> Owed(string today, string? since = null, string job = "report") =>
        DuePeriods.Owed(_warehouse, job, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), since, TimeProvider.System);
}

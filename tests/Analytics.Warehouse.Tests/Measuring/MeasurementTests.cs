using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Measuring;
using Dapper;

namespace Analytics.Warehouse.Tests.Measuring;

public sealed class MeasurementTests : IDisposable
{
    static readonly DateOnly Later = new(2026, 6, 30);

    readonly LiveWarehouse _warehouse = LiveWarehouse.InMemory();

    public MeasurementTests() => SampleWarehouse.Fill(_warehouse);

    [Fact]
    public void Every_month_and_quarter_that_the_data_cover_is_measured_at_its_own_cut()
    {
        var measured = Measure(new MeasureScope(Later));

        Assert.Equal(["2025-10", "2025-11", "2025-12", "2025-Q4"], measured.Select(one => one.Code));
        Assert.Equal(new Cut(new DateOnly(2025, 12, 31), new DateOnly(2026, 1, 10)), measured[^1].Cut);
    }

    [Fact]
    public void Measuring_again_adds_nothing()
    {
        var first = Measure(new MeasureScope(Later));
        var figures = Count("star.fact_indicator_value");

        var second = Measure(new MeasureScope(Later));

        Assert.All(first, one => Assert.True(one.IsNew));
        Assert.All(second, one => Assert.False(one.IsNew));
        Assert.Equal(first.Select(one => one.RunId), second.Select(one => one.RunId));
        Assert.Equal(figures, Count("star.fact_indicator_value"));
    }

    [Fact]
    public void Later_knowledge_makes_a_new_run_and_leaves_the_old_figures()
    {
        Measure(new MeasureScope(Later, "2025-Q4"));
        _warehouse.Connection.Execute(
            """
            insert into star.fact_status_event by name
            select
                'test' as source, 'late' as event_id, 1 as assignment_key, 7 as event_type_key,
                date '2025-12-20' as effective_date, timestamp '2026-01-05' as recorded_ts, false as is_rejected, 2 as batch_key
            """);
        SampleWarehouse.EndBatch(_warehouse);

        Measure(new MeasureScope(Later, "2025-Q4"));

        var rates = _warehouse.Connection.Query<double>(
            """
            select value from star.fact_indicator_value
            where indicator_id = 'on_time_completion_rate' and grain = 'system'
            order by run_key
            """);
        Assert.Equal([0.333333333, 0], rates);
        Assert.Equal(0, _warehouse.Connection.ExecuteScalar<double>(
            "select value from mart.indicator where indicator_id = 'on_time_completion_rate' and grain = 'system'"));
    }

    [Fact]
    public void Figures_before_the_official_date_are_provisional()
    {
        Measure(new MeasureScope(new DateOnly(2025, 12, 31), "2025-Q4"));

        Assert.True(_warehouse.Connection.ExecuteScalar<bool>("select is_provisional from star.dim_run"));
    }

    [Fact]
    public void The_monthly_snapshot_has_one_row_per_assignment_and_month()
    {
        Measure(new MeasureScope(Later));
        Measure(new MeasureScope(Later));

        Assert.Equal(9, Count("star.fact_assignment_month"));
        Assert.Equal(0, _warehouse.Connection.ExecuteScalar<long>(
            """
            select count(*) from (
                select 1 from star.fact_assignment_month group by period_key, assignment_key having count(*) > 1)
            """));
    }

    [Fact]
    public void An_agency_with_nothing_to_count_is_not_applicable_and_has_no_value()
    {
        Measure(new MeasureScope(Later, "2025-Q4"));

        var figure = _warehouse.Connection.QuerySingle<(double? Value, string Status, double Denominator)>(
            """
            select value, status, denominator from star.fact_indicator_value
            where indicator_id = 'report_on_time_rate' and grain = 'agency' and agency_id = 'AG'
            """);

        Assert.Equal((null, "NA", 0), figure);
    }

    [Fact]
    public void An_agency_that_owes_reports_and_sends_none_is_missing_evidence()
    {
        _warehouse.Connection.Execute(
            """
            insert into star.fact_report_duty by name
            select
                'test' as source, 'R1' as duty_id, 1 as agency_key, 'AG' as agency_id, '2025-12' as period_label,
                date '2025-12-25' as due_date, 0 as evidence_count, 0 as evidence_valid_count, false as is_waived,
                timestamp '2025-12-01' as recorded_ts, 1 as batch_key
            """);

        Measure(new MeasureScope(Later, "2025-Q4"));

        Assert.Equal("MISS", _warehouse.Connection.ExecuteScalar<string>(
            """
            select status from star.fact_indicator_value
            where indicator_id = 'evidence_backed_report_rate' and grain = 'agency' and agency_id = 'AG'
            """));
    }

    [Fact]
    public void The_accumulating_snapshot_shows_the_newest_cut_whatever_was_measured_last()
    {
        Measure(new MeasureScope(Later));
        Measure(new MeasureScope(new DateOnly(2025, 11, 5), "2025-10"));

        Assert.Equal(["done_late", "done_on_time", "overdue"], _warehouse.Connection.Query<string>(
            "select status_code from mart.assignment where valid_date = date '2025-12-31' order by status_code"));
    }

    [Fact]
    public void A_look_back_at_what_was_known_earlier_displaces_nothing()
    {
        Measure(new MeasureScope(Later));
        var official = _warehouse.Connection.Query<string>("select run_id from mart.run order by period_code").ToList();
        var months = _warehouse.Connection.Query<int>("select distinct run_key from star.fact_assignment_month order by 1").ToList();

        var earlier = Measure(new MeasureScope(new DateOnly(2025, 12, 31)));

        Assert.Contains(earlier, one => one is { Code: "2025-Q4", IsNew: true });
        Assert.Equal(official, _warehouse.Connection.Query<string>("select run_id from mart.run order by period_code"));
        Assert.Equal(months, _warehouse.Connection.Query<int>("select distinct run_key from star.fact_assignment_month order by 1"));
        Assert.Equal(new DateOnly(2026, 1, 10), _warehouse.Connection.ExecuteScalar<DateOnly>("select distinct known_date from mart.assignment"));
    }

    [Fact]
    public void An_empty_warehouse_is_answered_with_what_to_do()
    {
        using var empty = LiveWarehouse.InMemory();

        var error = Assert.Throws<AnalyticsException>(() =>
            Measurement.Run(empty, new MeasureScope(Later), TimeProvider.System, null, default));

        Assert.StartsWith("There is nothing to measure", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _warehouse.Dispose();

    IReadOnlyList<MeasuredPeriod> Measure(MeasureScope scope) =>
        Measurement.Run(_warehouse, scope, TimeProvider.System, progress: null, CancellationToken.None);

    long Count(string table) => _warehouse.Connection.ExecuteScalar<long>($"select count(*) from {table}");
}

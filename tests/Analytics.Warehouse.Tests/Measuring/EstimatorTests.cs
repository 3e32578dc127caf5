using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Measuring;
using Dapper;

namespace Analytics.Warehouse.Tests.Measuring;

/// <summary>How counted units become figures, with numbers worked out by hand.</summary>
public sealed class EstimatorTests : IDisposable
{
    readonly LiveWarehouse _warehouse = LiveWarehouse.InMemory();

    public EstimatorTests() => SampleWarehouse.Fill(_warehouse);

    [Fact]
    public void A_ratio_has_the_range_of_the_values_with_one_unit_left_out_below_eight_units()
    {
        Processes((100, 90), (200, 150), (50, 40));

        var figure = Measure("unit_cost_change");

        // 280/350 - 1; without the first 190/250, without the second 130/150, without the third 240/300.
        Assert.Equal(-0.2, figure.Value!.Value, 9);
        Assert.Equal((190.0 / 250) - 1, figure.Low!.Value, 9);
        Assert.Equal((130.0 / 150) - 1, figure.High!.Value, 9);
        Assert.Equal("green", figure.Rag);
    }

    [Fact]
    public void From_eight_units_on_it_has_the_jackknife()
    {
        (double Base, double Now)[] units = [(10, 9), (20, 15), (30, 27), (10, 11), (40, 30), (20, 18), (30, 24), (10, 8)];
        Processes(units);

        var figure = Measure("unit_cost_change");

        var (whole, below) = (units.Sum(unit => unit.Now), units.Sum(unit => unit.Base));
        var without = units.Select(unit => (whole - unit.Now) / (below - unit.Base)).ToList();
        var error = Math.Sqrt(7.0 / 8 * without.Sum(one => Math.Pow(one - without.Average(), 2)));
        Assert.Equal((whole / below) - 1, figure.Value!.Value, 9);
        Assert.Equal(error, figure.StandardError!.Value, 9);
        Assert.Equal((whole / below) - 1 - (1.959963984540054 * error), figure.Low!.Value, 8);
    }

    [Fact]
    public void A_value_whose_coverage_falls_short_is_withheld()
    {
        Processes((100, 90));
        _warehouse.Connection.Execute("insert into star.dim_process by name select * replace ('other' as process_id) from star.dim_process");
        _warehouse.Connection.Execute("insert into star.fact_process_month by name select * replace ('other' as process_id, 5 as volume) from star.fact_process_month");

        var figure = Measure("unit_cost_change");

        // One case of six has a baseline.
        Assert.Equal((null, "NA", null), (figure.Value, figure.Status, figure.Rag));
        Assert.Equal(1.0 / 6, Measured("unit_cost_change/coverage").Value!.Value, 9);
    }

    [Fact]
    public void A_process_with_a_baseline_that_sends_nothing_owes_its_figures()
    {
        Processes((100, 90));
        _warehouse.Connection.Execute("delete from star.fact_process_month");

        Assert.Equal("MISS", Measure("unit_cost_change").Status);
    }

    [Theory]
    [InlineData(1000, "green")]
    [InlineData(1050, "green")]
    [InlineData(1051, "amber")]
    [InlineData(949, "amber")]
    [InlineData(799, "red")]
    public void A_target_zone_is_missed_on_either_side(double disbursed, string colour)
    {
        Budget(1000, disbursed);

        Assert.Equal(colour, Measure("disbursement_vs_plan_rate").Rag);
    }

    [Fact]
    public void Nothing_planned_gives_no_value_and_nothing_reported_counts_as_nothing_disbursed()
    {
        Budget(0, 0);
        Assert.Equal((null, "NA"), Kept(Measure("disbursement_vs_plan_rate")));

        _warehouse.Connection.Execute("delete from star.fact_budget_month");
        Budget(1000, null);
        Assert.Equal((0.0, "OK"), Kept(Measure("disbursement_vs_plan_rate")));
    }

    [Fact]
    public void A_median_of_six_lies_between_the_smallest_and_the_largest()
    {
        Episodes(3, 5, 8, 13, 21, 34);

        var figure = Measure("bottleneck_open_median_days");

        Assert.Equal((10.5, 3.0, 34.0), (figure.Value, figure.Low, figure.High));
        Assert.Equal(1, Measured("bottleneck_open_median_days/over_30_days").Value);
    }

    [Fact]
    public void A_median_of_five_has_no_interval()
    {
        Episodes(3, 5, 8, 13, 21);

        var figure = Measure("bottleneck_open_median_days");

        Assert.Equal((8.0, null, null), (figure.Value, figure.Low, figure.High));
    }

    [Theory]
    [InlineData(null, 0.700200)]
    [InlineData(200, 0.728187)]
    public void A_sample_of_much_of_a_known_population_has_a_narrower_interval(int? served, double low)
    {
        _warehouse.Connection.Execute(
            """
            insert into star.fact_survey by name
            select
                'test' as source, 'S' as survey_id, 1 as agency_key, 'AG' as agency_id, 'AG' as agency_ref, 'web' as channel,
                date '2025-12-01' as ended_date, $served::integer as users_served, 150 as sent, 100 as valid_responses, 79 as satisfied,
                true as is_independent, timestamp '2025-12-05' as recorded_ts, 1 as batch_key
            """,
            new { served });

        Assert.Equal(low, Measure("satisfaction_rate").Low!.Value, 6);
        Assert.Equal("agency_part part", _warehouse.Connection.ExecuteScalar<string>(
            """
            select string_agg(grain, ' ' order by grain) from star.fact_indicator_value
            where indicator_id = 'satisfaction_rate' and part = 'web'
            """));
    }

    [Fact]
    public void The_limits_of_a_duration_are_multiples_of_the_same_quarter_last_year()
    {
        // A1 to A3 of last year's fourth quarter took 50 and 65 days; five new ones take 40 each.
        _warehouse.Connection.Execute(
            """
            insert into star.dim_task by name
            select
                'B' || number as task_id, 1 as directive_key, 'D' as directive_id, 'Nhiệm vụ' as title_vi, 'one_off' as task_kind,
                date '2026-10-01' as assigned_date, 'none' as due_rule, 'B' || number as canonical_task_id,
                false as is_general_duty, 'thuong' as security_class
            from range(5) counted(number);
            insert into star.bridge_assignment_lead by name
            select
                100 + row_number() over (order by task_id) as assignment_key, task_id || '|AG' as assignment_id, task_id,
                'AG' as agency_id, 'AG' as agency_ref, 1.0 as weight_share
            from star.dim_task where task_id like 'B%';
            insert into star.fact_status_event by name
            select
                'test' as source, 'N' || assignment_key || type as event_id, assignment_key, type as event_type_key,
                date '2026-11-10' as effective_date, timestamp '2026-11-10' as recorded_ts, false as is_rejected, 1 as batch_key
            from star.bridge_assignment_lead, (values (4), (6)) kind(type)
            where assignment_key > 100;
            """);
        Measurement.Run(_warehouse, new MeasureScope(new DateOnly(2026, 1, 10), "2025-Q4"), TimeProvider.System, null, default);
        Measurement.Run(_warehouse, new MeasureScope(new DateOnly(2027, 1, 10), "2026-Q4"), TimeProvider.System, null, default);

        var figures = _warehouse.Connection.Query<(double, string?)>(
            """
            select value, rag from star.fact_indicator_value
            where indicator_id = 'km_median_completion_days' and grain = 'system'
            order by run_key
            """);

        Assert.Equal([(65, null), (40, "green")], figures);
    }

    public void Dispose() => _warehouse.Dispose();

    Row Measure(string indicator)
    {
        SampleWarehouse.EndBatch(_warehouse);
        Measurement.Run(
            _warehouse, new MeasureScope(new DateOnly(2026, 6, 30), "2025-Q4"), TimeProvider.System, progress: null, CancellationToken.None);
        return Measured(indicator);
    }

    Row Measured(string indicator) => _warehouse.Connection.QuerySingle<Row>(
        """
        select value, low, high, standard_error as StandardError, status, rag
        from star.fact_indicator_value
        where indicator_id = $indicator and grain = 'agency' and agency_id = 'AG' and run_key = (select max(run_key) from star.dim_run)
        """,
        new { indicator });

    static (double?, string) Kept(Row row) => (row.Value, row.Status);

    void Processes(params (double Base, double Now)[] units)
    {
        foreach (var (number, (before, now)) in units.Index())
        {
            _warehouse.Connection.Execute(
                """
                insert into star.dim_process by name
                select
                    'test' as source, $id as process_id, 1 as agency_key, 'AG' as agency_id, 'AG' as agency_ref, 'Quy trình' as name_vi,
                    false as is_core, date '2025-01-01' as approved_from, timestamp '2025-01-01' as recorded_ts, 1 as batch_key;
                insert into star.dim_baseline by name
                select
                    'test' as source, $id as process_id, date '2025-01-01' as valid_from, $before::double as unit_cost_vnd, '2024' as base_period,
                    'đo' as method, timestamp '2025-01-01' as recorded_ts, 1 as batch_key;
                insert into star.fact_process_month by name
                select
                    'test' as source, $id as process_id, date '2025-11-01' as month, 1 as volume, $now::double as cost_vnd, true as is_hours_logged,
                    0 as cases_on_system, 0 as cases_closed, 0 as cases_end_to_end, 0 as cases_with_paper_copy, 0 as cases_uncleared,
                    timestamp '2025-12-01' as recorded_ts, 1 as batch_key;
                """,
                new { id = $"P{number}", before, now });
        }
    }

    void Budget(double planned, double? disbursed) => _warehouse.Connection.Execute(
        """
        insert into star.fact_budget_month by name
        select
            'test' as source, 'DA' as project_id, 1 as agency_key, 'AG' as agency_id, 'AG' as agency_ref, date '2025-12-31' as month_end,
            $planned::double as plan_cum_vnd, $disbursed::double as disbursed_cum_vnd, timestamp '2026-01-02' as recorded_ts, 1 as batch_key
        """,
        new { planned, disbursed });

    void Episodes(params int[] ages)
    {
        foreach (var age in ages)
        {
            _warehouse.Connection.Execute(
                """
                insert into star.fact_blocking_episode by name
                select
                    'test' as source, 'E' || $age as episode_id, 'A1' as task_id, 1 as unblocker_agency_key, 'AG' as unblocker_agency_id,
                    'AG' as unblocker_agency_ref, (date '2025-12-31' - $age::int) as blocked_date, 'ha_tang' as cause,
                    false as is_beyond_authority, timestamp '2026-01-02' as recorded_ts, 1 as batch_key
                """,
                new { age });
        }
    }

    sealed record Row
    {
        public double? Value { get; init; }

        public double? Low { get; init; }

        public double? High { get; init; }

        public double? StandardError { get; init; }

        public required string Status { get; init; }

        public string? Rag { get; init; }
    }
}

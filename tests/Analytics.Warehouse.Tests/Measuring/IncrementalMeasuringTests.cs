using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Indicators;
using Analytics.Warehouse.Measuring;
using Dapper;

namespace Analytics.Warehouse.Tests.Measuring;

/// <summary>Measuring after a load counts again only the periods that the load can reach, and gives what a full measuring gives.</summary>
public sealed class IncrementalMeasuringTests : IDisposable
{
    static readonly DateOnly Later = new(2026, 6, 30);

    readonly LiveWarehouse _warehouse = LiveWarehouse.InMemory();

    public IncrementalMeasuringTests()
    {
        SampleWarehouse.Fill(_warehouse);
        Measure(DefinitionSet.Current);
    }

    [Theory]
    [InlineData("2026-03-01", "")]
    [InlineData("2026-01-05", "2025-12 2025-Q4")]
    [InlineData("2025-11-20", "2025-11 2025-12 2025-Q4")]
    [InlineData(null, "2025-10 2025-11 2025-12 2025-Q4")]
    public void A_batch_reaches_the_cuts_from_its_earliest_knowledge_on(string? from, string periods)
    {
        // The figures of a counted period are made wrong beforehand, so that it is seen which are counted again.
        _warehouse.Connection.Execute(
            "update star.dim_run set result_hash = 'not as counted';"
            + "insert into ops.batch by name select 'test' as source, now()::timestamp as started_at, now()::timestamp as finished_at, $from::date as affects_from",
            new { from });

        var measured = Measure(DefinitionSet.Current);

        Assert.Equal(periods, string.Join(' ', measured.Where(one => one.IsNew).Select(one => one.Code)));
        Assert.Equal(4, measured.Count);
    }

    [Fact]
    public void What_was_found_unchanged_is_not_counted_a_second_time()
    {
        SampleWarehouse.EndBatch(_warehouse);
        Measure(DefinitionSet.Current);
        _warehouse.Connection.Execute("update star.dim_run set result_hash = 'not as counted'");

        Assert.All(Measure(DefinitionSet.Current), one => Assert.False(one.IsNew));
    }

    [Theory]
    [InlineData(1, "2025-10", "2025-11 2025-12 2025-Q4")]
    [InlineData(3, "2025-10 2025-11 2025-12", "2025-Q4")]
    public void A_measuring_that_broke_off_keeps_the_periods_it_finished_and_goes_on_from_there(int after, string kept, string left)
    {
        using var warehouse = LiveWarehouse.InMemory();
        SampleWarehouse.Fill(warehouse);
        using var stop = new CancellationTokenSource();
        var told = 0;

        // December and the quarter have one cut: the third time it breaks off between them.
        Assert.Throws<OperationCanceledException>(() => Measurement.Run(
            warehouse, new MeasureScope(Later), TimeProvider.System,
            new Told(() =>
            {
                if (++told == after)
                {
                    stop.Cancel();
                }
            }),
            stop.Token));
        var finished = warehouse.Connection.Query<string>("select period_code from star.dim_run order by run_key").ToList();
        var early = warehouse.Connection.ExecuteScalar<long>("select count(*) from star.fact_assignment");
        var rest = Measurement.Run(warehouse, new MeasureScope(Later), TimeProvider.System, progress: null, CancellationToken.None);

        Assert.Equal((kept, 0), (string.Join(' ', finished), early));
        Assert.Equal(left, string.Join(' ', rest.Where(one => one.IsNew).Select(one => one.Code)));
        Assert.Equal(Assignments(_warehouse), Assignments(warehouse));
        Assert.Equal(3, Assignments(warehouse).Count);
    }

    [Fact]
    public void Another_definition_is_counted_for_every_period_and_indicator_33_is_one_more_file()
    {
        var extra = IndicatorFile.Parse(
            "Indicators/started_rate.sql",
            """
            /*
            number: 33
            version: 1
            name_vi: Tỷ lệ nhiệm vụ đã khởi động
            name_en: Started
            category: A. Tiến độ
            definition: N = assignments of the period; D = the same.
            definition_vi: N = nhiệm vụ giao trong kỳ; D = như trên.
            edge_cases: none
            example: 3/3
            unit: percent
            direction: up
            estimator: rate
            unit_kind: assignment
            grains: [system, agency]
            monthly: [system]
            target: 1
            threshold_source: proposal
            called_for_by: nobody
            */
            select
                'started_rate' as measure, assignment_id as unit_id, accountable_agency_id as agency_id, weight_share as weight,
                1 as x, 1 as n
            from measured_assignment
            where assigned_date between $start and $end

            """.ReplaceLineEndings("\n"));

        var measured = Measure(new DefinitionSet([.. DefinitionSet.Current.Definitions, extra]));

        Assert.All(measured, one => Assert.True(one.IsNew));
        Assert.Equal(
            [("2025-10", "system", 3.0), ("2025-Q4", "agency", 3.0), ("2025-Q4", "system", 3.0)],
            _warehouse.Connection.Query<(string, string, double)>(
                """
                select period_code, grain, numerator
                from mart.indicator
                where catalogue_number = 33 and numerator > 0
                order by all
                """));
    }

    public void Dispose() => _warehouse.Dispose();

    sealed class Told(Action act) : IProgress<double>
    {
        public void Report(double value) => act();
    }

    static List<string> Assignments(LiveWarehouse warehouse) =>
    [
        .. warehouse.Connection.Query<string>("select (state)::varchar from star.fact_assignment state order by assignment_id"),
    ];

    IReadOnlyList<MeasuredPeriod> Measure(DefinitionSet definitions) =>
        Measurement.Run(_warehouse, definitions, new MeasureScope(Later), TimeProvider.System, progress: null, CancellationToken.None);
}

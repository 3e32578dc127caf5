using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Index;
using Dapper;

namespace Analytics.Warehouse.Tests.Index;

/// <summary>Four agencies of one peer group and one of another, with the index's own figures but satisfaction, stored as run 1.</summary>
public sealed class IndexMeasurementTests : IDisposable
{
    static readonly DateOnly End = new(2026, 3, 31);

    readonly LiveWarehouse _warehouse = LiveWarehouse.InMemory();

    public IndexMeasurementTests()
    {
        _warehouse.Connection.Execute(
            """
            insert into star.dim_run by name
            select
                1 as run_key, 'r' as run_id, date '2026-03-31' as valid_date, date '2026-04-10' as known_date, period_key, period_code,
                false as is_provisional, true as is_simulated, '' as definition_hash, 1 as input_batch, now()::timestamp as measured_at
            from star.dim_period where period_code = '2026-Q1';
            create temp table measure as
            select row_number() over () as indicator_key, id, type
            from (
                select unnest(string_split($rates, ' ')) as id, 'rate' as type
                union all
                select unnest(string_split($values, ' ')), 'value');
            insert into star.dim_indicator by name
            select
                indicator_key, id as indicator_id, 1 as version, id as name_vi, id as name_en, 'A' as category, 'x' as definition,
                'percent' as unit, type as estimator, 1 as scale, 5 as minimum_units, 'system agency' as grains, '' as sql_hash,
                true as is_current
            from measure;
            insert into star.fact_indicator_value by name
            select
                1 as run_key, indicator_key, id as indicator_id, 'agency' as grain, period_key, place as agency_key, agency_id,
                if(place = 5, 'khac', 'bo') as peer_group, if(type = 'rate', x, null) as numerator, if(type = 'rate', 10, null) as denominator,
                10 as count_units, if(type = 'rate', x / 10, if(id like '%change', -0.1, 0.9)) as value,
                if(type = 'rate', null, 0.02) as standard_error, 'OK' as status
            from measure
            cross join (values (1, 'A1', 9), (2, 'A2', 8), (3, 'A3', 10), (4, 'A4', 9), (5, 'B1', 9)) agency(place, agency_id, x)
            cross join (select period_key from star.dim_period where period_code = '2026-Q1');
            """,
            new
            {
                rates = string.Join(' ', IndexDefinition.Own.Indicators
                    .Where(one => one.Type == "rate" && one.Id != "satisfaction_rate").Select(one => one.Id)
                    .Append("verified_claim_rate").Append("dq_live_rate").Append("dq_clean_rate")),
                values = string.Join(' ', IndexDefinition.Own.Indicators.Where(one => one.Type == "value").Select(one => one.Id)),
            });
    }

    [Fact]
    public void Every_agency_gets_its_index_its_pillars_and_its_scores()
    {
        IndexMeasurement.Run(_warehouse.Connection, 1, End);

        var rows = _warehouse.Connection.Query<(string Agency, string Group, double Index, int Tier, int Ranked, double Applicable, string Grade, string Run)>(
            """
            select agency_id, peer_group, index_value, tier, ranked_agencies, applicable, quality_grade, run_id
            from mart.effectiveness_index
            where is_published and period_code = '2026-Q1' and low < index_value and index_value < high + 5 and reason_code is null
            order by agency_id
            """).ToList();
        Assert.Equal(["A1", "A2", "A3", "A4", "B1"], rows.Select(row => row.Agency));
        Assert.Equal([4, 4, 4, 4, 1], rows.Select(row => row.Ranked));
        Assert.All(rows, row => Assert.Equal((0.9, "r"), (row.Applicable, row.Run)));
        Assert.Equal(["B", "C", "A", "B", "B"], rows.Select(row => row.Grade));
        Assert.Equal(5 * 7, Count("star.fact_index_pillar where run_key = 1"));
        Assert.Equal(5, Count("star.fact_index_pillar where pillar_id = 'P7_hai_long' and value is null and weight is null"));
        Assert.Equal(5 * 14, Count("star.fact_index_score where run_key = 1"));
        Assert.Equal(5, Count("star.fact_index_score where status = 'NA' and score is null and indicator_id = 'satisfaction_rate'"));
        Assert.Equal((0, 0), (Weigh("star.fact_index_pillar", "run_key, agency_id"), Weigh("star.fact_index_score", "agency_id, pillar_id")));
    }

    [Fact]
    public void The_stored_numbers_are_those_of_the_pure_computation()
    {
        IndexMeasurement.Run(_warehouse.Connection, 1, End);

        double[] successes = [9, 8, 10, 9];
        var agencies = successes.Select((x, place) => new AgencyObservations(
            $"A{place + 1}",
            IndexDefinition.Own.Indicators.Where(one => one.Id != "satisfaction_rate").ToDictionary(
                    one => one.Id,
                    one => one.Type == "rate" ? Observation.Rate(x, 10) : Observation.Of(one.Id.EndsWith("change", StringComparison.Ordinal) ? -0.1 : 0.9, 0.02))
                .Append(new("verified_claim_rate", Observation.Rate(x, 10))).ToDictionary(),
            x / 10)).ToList();
        var index = EffectivenessIndex.Compute(IndexDefinition.Own, agencies, 20260331);
        Assert.Equal(
            index.Agencies.Select(agency => (Math.Round(agency.Geometric!.Value, 9), Math.Round(agency.Spread!.Low, 9), agency.Spread.RankHigh)),
            _warehouse.Connection.Query<(double, double, int)>(
                "select index_value, low, rank_high from star.fact_index where peer_group = 'bo' order by agency_id"));
    }

    [Fact]
    public void What_the_signals_stored_of_a_group_is_not_stored_twice()
    {
        _warehouse.Connection.Execute(
            "insert into star.fact_shrinkage values (1, 'on_time_completion_rate', 'bo', 0.5, 7, 0.1, 4, 40)");

        IndexMeasurement.Run(_warehouse.Connection, 1, End);

        Assert.Equal(0, Count("(select run_key from star.fact_shrinkage group by run_key, indicator_id, peer_group having count(*) > 1)"));
        Assert.Equal(7, _warehouse.Connection.ExecuteScalar<double>(
            "select kappa from star.fact_shrinkage where indicator_id = 'on_time_completion_rate' and peer_group = 'bo'"));
        // Eight scored rates of the run and the verifying one, two groups.
        Assert.Equal(2 * 8, Count("star.fact_shrinkage where run_key = 1"));
    }

    [Fact]
    public void Without_figures_of_its_own_the_quality_of_the_system_counts_and_without_any_there_is_no_index()
    {
        _warehouse.Connection.Execute(
            """
            delete from star.fact_indicator_value where indicator_id = 'dq_clean_rate' or agency_id = 'A2' and indicator_id = 'dq_live_rate';
            insert into star.fact_indicator_value by name
            select run_key, indicator_key, indicator_id, 'system' as grain, period_key, 10 as count_units, 0.72 as value, 'OK' as status
            from star.fact_indicator_value where agency_id = 'A1' and indicator_id = 'dq_live_rate';
            update star.fact_indicator_value set status = 'MISS', value = null where agency_id = 'A3' and indicator_id = 'dq_live_rate';
            """);
        IndexMeasurement.Run(_warehouse.Connection, 1, End);
        Assert.Equal(
            [("A1", 0.9, null), ("A2", 0.72, null), ("A3", 0, "quality_too_low"), ("A4", 0.9, null), ("B1", 0.9, null)],
            Quality());

        _warehouse.Connection.Execute(
            """
            truncate star.fact_index; truncate star.fact_index_pillar; truncate star.fact_index_score;
            delete from star.fact_indicator_value where indicator_id like 'dq_%';
            """);
        IndexMeasurement.Run(_warehouse.Connection, 1, End);
        Assert.All(Quality(), row => Assert.Equal((null, "quality_unknown"), (row.Quality, row.Reason)));
        Assert.Equal(0, Count("star.fact_index where coalesce(index_value, low, tier, ranked_agencies) is not null or band is not null"));
    }

    [Fact]
    public void A_run_without_agencies_has_no_index()
    {
        IndexMeasurement.Run(_warehouse.Connection, 1, End);
        _warehouse.Connection.Execute("truncate star.fact_index; delete from star.fact_indicator_value");

        IndexMeasurement.Run(_warehouse.Connection, 1, End);

        Assert.Equal(0, Count("star.fact_index"));
    }

    public void Dispose() => _warehouse.Dispose();

    List<(string Agency, double? Quality, string? Reason)> Quality() =>
        [.. _warehouse.Connection.Query<(string, double?, string?)>(
            "select agency_id, quality_value, reason_code from star.fact_index order by agency_id")];

    long Count(string from) => _warehouse.Connection.ExecuteScalar<long>($"select count(*) from {from}");

    // Groups whose weights do not add up to 1, where any applies.
    long Weigh(string table, string by) =>
        Count($"(select sum(weight) as whole from {table} group by {by} having abs(whole - 1) > 1e-6)");
}

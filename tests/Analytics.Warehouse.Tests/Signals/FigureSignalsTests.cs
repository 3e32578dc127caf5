using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Signals;
using Analytics.Warehouse.Statistics;
using Dapper;

namespace Analytics.Warehouse.Tests.Signals;

public sealed class FigureSignalsTests : IDisposable
{
    static readonly DateOnly End = new(2026, 3, 31);
    static readonly DateOnly Known = new(2026, 4, 10);

    readonly LiveWarehouse _warehouse = LiveWarehouse.InMemory();

    public FigureSignalsTests() => _warehouse.Connection.Execute(
        """
        insert into star.dim_indicator by name
        select
            row_number() over () as indicator_key, id as indicator_id, 1 as version, id as name_vi, id as name_en, 'A' as category,
            'x' as definition, 'percent' as unit, estimator, scale, 5 as minimum_units, 'system agency' as grains, '' as sql_hash,
            is_current
        from (values ('rate', 'rate', 1, true), ('per_cent', 'rate', 100, true), ('days', 'median', 1, true), ('rate', 'median', 1, false))
            indicator(id, estimator, scale, is_current);
        create temp table figure as
        select * exclude (run_key, period_key, indicator_key, agency_key, directive_key)
        from star.fact_indicator_value
        limit 0;
        create temp table measure as
        from star.dim_indicator
        where is_current;
        """);

    [Fact]
    public void Agencies_are_pulled_towards_their_peers_and_tested_against_them()
    {
        (int X, int N)[] counts = [(1, 1), (0, 2), (7, 9), (15, 25), (44, 50), (70, 80), (75, 120)];
        foreach (var (place, (x, n)) in counts.Index())
        {
            Agency("rate", $"A{place}", "bo", x, n);
            Agency("per_cent", $"A{place}", "bo", x, n);
            Agency("days", $"A{place}", "bo", x, n);
        }

        FigureSignals.Run(_warehouse.Connection, "quarter", End, Known);

        var fit = Shrinkage.Fit(counts.Select(count => new Share(count.X, count.N)))!;
        var expected = counts.Select(count => new Share(count.X, count.N)).Select(share =>
            ((double?)Math.Round(fit.Rate(share), 9), (double?)Math.Round(fit.Interval(share).Low, 9), (double?)Math.Round(fit.Interval(share).High, 9), Funnel.Signal(share, fit.Mean)));
        Assert.Equal(expected, Figures("rate"));
        Assert.Equal(["low_95", "high_95"], Figures("rate").Select(row => row.Signal).Where(signal => signal != "inside").Distinct().Order().Reverse());
        Assert.Equal(Figures("rate").Select(row => Math.Round(row.Shrunk!.Value * 100, 5)), Figures("per_cent").Select(row => Math.Round(row.Shrunk!.Value, 5)));
        Assert.All(Figures("days"), row => Assert.Equal((null, null), (row.Shrunk, row.Signal)));

        FigureSignals.Store(_warehouse.Connection, 7);
        Assert.Equal(
            [("per_cent", "bo", 7, Math.Round(fit.Mean, 9), 7), ("rate", "bo", 7, Math.Round(fit.Mean, 9), 7)],
            _warehouse.Connection.Query<(string, string, int, double, int)>(
                "select indicator_id, peer_group, run_key, m, agencies from star.fact_shrinkage order by indicator_id"));
    }

    [Fact]
    public void Two_agencies_are_no_peer_group_and_who_has_nothing_to_divide_by_has_no_signal()
    {
        Agency("rate", "A1", "bo", 1, 9);
        Agency("rate", "A2", "bo", 9, 9);
        Agency("rate", "A3", "bo", 0, 0);
        Agency("rate", "B1", "khac", 1, 2);
        Agency("rate", "B2", "khac", 1, 2);
        Agency("rate", "B3", "khac", 1, 2);
        Agency("rate", "B4", "khac", 0, 0);
        Agency("rate", "?unknown", "khac", 0, 90);

        FigureSignals.Run(_warehouse.Connection, "quarter", End, Known);

        Assert.Equal(
            ["B1", "B2", "B3"],
            _warehouse.Connection.Query<string>("select agency_id from figure where shrunk is not null and signal = 'inside' order by 1"));
        Assert.Equal(5, _warehouse.Connection.ExecuteScalar<long>("select count(*) from figure where shrunk is null and signal is null"));
    }

    [Fact]
    public void A_month_is_tested_against_the_months_before_it_as_they_were_known()
    {
        for (var month = 0; month < 13; month++)
        {
            Month(run: month + 1, new DateOnly(2025, 1, 1).AddMonths(month), x: 80 + month % 2, n: 100);
        }

        // A later correction of a month, and a month measured after K: neither was known.
        Month(run: 50, new DateOnly(2025, 5, 1), x: 5, n: 100, known: Known.AddDays(1));
        Month(run: 51, new DateOnly(2026, 2, 1), x: 5, n: 100, known: Known.AddDays(1));
        System("rate", 95, 100);
        System("days", 95, 100);

        FigureSignals.Run(_warehouse.Connection, "month", End, Known);

        Assert.Equal("outside", _warehouse.Connection.ExecuteScalar<string>("select signal from figure where indicator_id = 'rate'"));
        Assert.Null(_warehouse.Connection.ExecuteScalar<string>("select signal from figure where indicator_id = 'days'"));
        FigureSignals.Store(_warehouse.Connection, 60);
        var limits = _warehouse.Connection.Query<(string Method, int Points, double Center, double Lower, double Upper, bool HasSigma)>(
            "select method, baseline_points, center, lower, upper, sigma_z is not null from star.fact_control_limit where run_key = 60 order by method").ToList();
        Assert.Equal([("p_prime", 12, 0.805), ("xmr", 12, 0.805)], limits.Select(limit => (limit.Method, limit.Points, limit.Center)));
        Assert.Equal(0.805 + 2.66 * 0.01, limits[1].Upper, 9);
        Assert.Equal([true, false], limits.Select(limit => limit.HasSigma));
    }

    [Theory]
    [InlineData("month", 10, null)]
    [InlineData("month", 11, "inside")]
    [InlineData("quarter", 11, null)]
    public void Twelve_months_are_needed_and_only_months_have_a_series(string grain, int before, string? signal)
    {
        for (var month = 0; month < before; month++)
        {
            Month(run: month + 1, new DateOnly(2025, 1, 1).AddMonths(month), x: 80 + month % 2, n: 100);
        }

        System("rate", 80, 100);

        FigureSignals.Run(_warehouse.Connection, grain, End, Known);

        Assert.Equal(signal, _warehouse.Connection.ExecuteScalar<string>("select signal from figure"));
    }

    [Fact]
    public void A_month_without_a_figure_of_its_own_gets_no_signal_from_the_months_before()
    {
        for (var month = 0; month < 13; month++)
        {
            Month(run: month + 1, new DateOnly(2025, 1, 1).AddMonths(month), x: 80, n: 100);
        }

        System("rate", 0, 0);

        FigureSignals.Run(_warehouse.Connection, "month", End, Known);

        Assert.Null(_warehouse.Connection.ExecuteScalar<string>("select signal from figure"));
        Assert.Equal(0, _warehouse.Connection.ExecuteScalar<long>("select count(*) from control_limit"));
    }

    public void Dispose() => _warehouse.Dispose();

    void Agency(string indicator, string agency, string group, int x, int n) => _warehouse.Connection.Execute(
        """
        insert into figure by name
        select
            $indicator as indicator_id, 'agency' as grain, $agency as agency_id, $group as peer_group, $x as numerator, $n as denominator,
            $n as count_units, if($n > 0, 'OK', 'NA') as status
        """,
        new { indicator, agency, group, x, n });

    void System(string indicator, int x, int n) => _warehouse.Connection.Execute(
        """
        insert into figure by name
        select $indicator as indicator_id, 'system' as grain, $x as numerator, $n as denominator, $n as count_units, 'OK' as status
        """,
        new { indicator, x, n });

    void Month(int run, DateOnly start, int x, int n, DateOnly? known = null) => _warehouse.Connection.Execute(
        """
        insert into star.dim_run by name
        select
            $run as run_key, 'r' as run_id, end_date as valid_date, coalesce($known, official_date) as known_date, period_key, period_code,
            false as is_provisional, true as is_simulated, '' as definition_hash, 1 as input_batch, now()::timestamp as measured_at
        from star.dim_period where start_date = $start and period_grain = 'month';
        insert into star.fact_indicator_value by name
        select
            run_key, 1 as indicator_key, unnest(['rate', 'days']) as indicator_id, 'system' as grain, period_key, $x as numerator,
            $n as denominator, $n as count_units, $x / $n as value, 'OK' as status
        from star.dim_run where run_key = $run;
        """,
        new { run, start, x, n, known });

    List<(double? Shrunk, double? Low, double? High, string? Signal)> Figures(string indicator) =>
        [.. _warehouse.Connection.Query<(double?, double?, double?, string?)>(
            "select shrunk, shrunk_low, shrunk_high, signal from figure where indicator_id = $indicator order by agency_id",
            new { indicator })];
}

using Analytics.Etl;
using Analytics.Etl.Sources.Files;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Indicators;
using Analytics.Warehouse.Measuring;
using Dapper;

namespace Analytics.Oracle.Tests;

/// <summary>
/// One oracle, taken the whole way: its files become a drop folder, the drop folder is pulled, one cut is measured.
/// </summary>
sealed class MeasuredOracle : IDisposable
{
    static readonly SqlCatalog Formats = new(typeof(MeasuredOracle).Assembly);

    readonly string _root = Directory.CreateTempSubdirectory("oracle-").FullName;
    readonly string _folder;
    readonly LiveWarehouse _warehouse = LiveWarehouse.InMemory();

    public MeasuredOracle(string folder, string key)
    {
        (Period, Valid, Known) = OracleFolder.Cut(key);
        _folder = Path.Combine(OracleFolder.Root, folder);
        Convert(_folder, OracleFolder.FormatOf(folder));
        var result = Pull.Run(
            _warehouse, new DataFolder(Path.Combine(_root, "data")), new DropFolder(Drop), new PullOptions(), TimeProvider.System,
            progress: null, CancellationToken.None);
        Assert.Equal(0, result.Quarantined);
        Measurement.Run(
            _warehouse, new MeasureScope(Known, Period, Valid), TimeProvider.System, progress: null, CancellationToken.None);
    }

    public string Period { get; }

    public DateOnly Valid { get; }

    public DateOnly Known { get; }

    string Drop => Path.Combine(_root, "drop");

    /// <summary>The figure of the system, or of an agency; null when nothing was counted for it.</summary>
    public Figure? Find(string indicator, string? agency) =>
        _warehouse.Connection.QuerySingleOrDefault<Figure>(
            """
            select numerator, denominator, value, low, high
            from star.fact_indicator_value
            where indicator_id = $indicator and grain = $grain and agency_id is not distinct from $agency
            """,
            new { indicator, grain = agency is null ? "system" : "agency", agency });

    /// <summary>The on-time rate of the period by agency, and of the system (agency null), in one of the two views of rule R13.</summary>
    public IReadOnlyList<(string? Agency, Figure Figure)> OnTime(string attribution) =>
    [
        .. _warehouse.Connection.Query<(string? Agency, double X, double N, double Value, double Low, double High)>(
                """
                select agency_id, numerator, denominator, value, low, high
                from (select start_date, end_date from star.dim_period where period_code = $period) period,
                    lateral (from mart.on_time_by_agency(start_date, end_date, $v::date, $k::date))
                where attribution = $attribution
                """,
                new { period = Period, v = Valid, k = Known, attribution })
            .Select(row => (row.Agency, new Figure { Numerator = row.X, Denominator = row.N, Value = row.Value, Low = row.Low, High = row.High })),
    ];

    /// <summary>The units that the current definition of an indicator counts, of the indicator itself.</summary>
    public IReadOnlyList<(string UnitId, double X, double N)> Units(string indicator)
    {
        var definition = IndicatorCatalogue.All.Single(one => one.Id == indicator);
        return
        [
            .. _warehouse.Connection.Query<(string, double, double)>(
                $"""
                select unit_id, x, n
                from ({definition.Sql}) unit
                where measure = '{indicator}'
                """,
                Span()),
        ];
    }

    object Span()
    {
        var (start, end) = _warehouse.Connection.QuerySingle<(DateOnly, DateOnly)>(
            "select start_date, end_date from star.dim_period where period_code = $period", new { period = Period });
        return new { start, end, v = Valid, k = Known };
    }

    /// <summary>How long each task took, or has lasted so far, as the macros of survival read it.</summary>
    public void PutLifetimes() =>
        _warehouse.Connection.Execute(
            """
            create or replace temp table lifetime as
            select
                '' as family, coalesce(done_date, cancelled_date, $v::date) - assigned_date as t, done_date is not null as is_ended
            from star.assignment_state($v::date, $k::date)
            where task_kind = 'one_off'
            """,
            new { v = Valid, k = Known });

    /// <summary>The chances of the oracle's open tasks. Its twelve peers are fewer than the catalogue asks for.</summary>
    public IReadOnlyList<(string AssignmentId, int Age, int DaysAtDue, double? Chance, string Confidence, string Basis)> Chances()
    {
        PutLifetimes();
        _warehouse.Connection.Execute(
            $"""
            create or replace temp table upcoming as
            select
                assignment_id, '' as family, $v::date - assigned_date as age, due_date - assigned_date as days_at_due, false as is_awaiting
            from read_csv('{_folder}/open_due_next.csv', header = true)
            """,
            new { v = Valid });
        return
        [
            .. _warehouse.Connection.Query<(string, int, int, double?, string, string)>(
                "select assignment_id, age::int, days_at_due::int, chance, confidence, basis from star.on_time_chance('lifetime', 'upcoming', 1, 1)"),
        ];
    }

    public IReadOnlyList<T> Query<T>(string sql) =>
        [.. _warehouse.Connection.Query<T>(sql, new { v = Valid, k = Known })];

    public void Dispose()
    {
        _warehouse.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    void Convert(string oracle, string format)
    {
        Directory.CreateDirectory(Drop);
        var sql = Formats.Text("common.sql") + Formats.Text(format);
        using var scratch = DuckDbEngine.Open("Data Source=:memory:");
        scratch.Execute(sql
            .Replace("{folder}", oracle, StringComparison.Ordinal)
            .Replace("{drop}", Drop, StringComparison.Ordinal));
    }
}

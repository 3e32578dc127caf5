using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Index;
using Analytics.Warehouse.Indicators;
using Analytics.Warehouse.Signals;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Measuring;

/// <summary>
/// Derives the state of every assignment at the cuts (V, K) of each period, counts every indicator over it, and freezes
/// the figures under a run. Each period is stored in one transaction, so a measuring that broke off goes on where it was.
/// Measuring again without new knowledge adds nothing, and a period that no later batch reaches is not counted again.
/// </summary>
public static class Measurement
{
    // In the order in which they build on each other.
    static readonly string[] FigureSteps = ["exploded", "sums", "medians", "survival", "ratios", "figure"];

    /// <summary>Measures every month and quarter that the data cover, or one period.</summary>
    /// <param name="warehouse">The warehouse to measure and to write to.</param>
    /// <param name="scope">Which periods, and as known when.</param>
    /// <param name="clock">For the time of measuring only; no figure depends on it.</param>
    /// <param name="progress">Told after each period: the part done, from 0 to 1.</param>
    /// <param name="cancellation">Stops between two periods; those that are finished are kept.</param>
    /// <exception cref="AnalyticsException">There is nothing to measure, or the period does not exist.</exception>
    public static IReadOnlyList<MeasuredPeriod> Run(
        LiveWarehouse warehouse, MeasureScope scope, TimeProvider clock, IProgress<double>? progress,
        CancellationToken cancellation) =>
        Run(warehouse, DefinitionSet.Current, scope, clock, progress, cancellation);

    /// <summary>The same by other definitions, as if they were the ones in force.</summary>
    internal static IReadOnlyList<MeasuredPeriod> Run(
        LiveWarehouse warehouse, DefinitionSet definitions, MeasureScope scope, TimeProvider clock, IProgress<double>? progress,
        CancellationToken cancellation)
    {
        var periods = Periods(warehouse, scope);
        if (periods.Count == 0)
        {
            throw new AnalyticsException(scope.Period is null
                ? "There is nothing to measure: the warehouse has no task, or no event recorded by the knowledge date. "
                    + "Run `analytics pull` first."
                : $"There is no period '{scope.Period}' that begins by {scope.Known:yyyy-MM-dd}. Give a month (2025-12) or a quarter (2025-Q4).");
        }

        var measured = new List<MeasuredPeriod>();
        var connection = warehouse.Connection;
        warehouse.InTransaction(definitions.Register);
        foreach (var sameCut in periods.GroupBy(scope.CutOf).OrderBy(group => group.Key.Valid))
        {
            var cut = sameCut.Key;
            var held = sameCut.ToDictionary(one => one, one => Unchanged(connection, definitions, one, cut));
            if (held.Values.Any(run => run is null))
            {
                cancellation.ThrowIfCancellationRequested();
                Derive(connection, cut);
            }

            foreach (var one in sameCut)
            {
                cancellation.ThrowIfCancellationRequested();
                measured.Add(held[one] ?? Measure(warehouse, definitions, one, cut, isNewest: one == periods[^1], clock));
                progress?.Report((double)measured.Count / periods.Count);
            }
        }

        return measured;
    }

    /// <summary>True when there is a period to measure; else measuring would say that there is none.</summary>
    public static bool HasPeriods(LiveWarehouse warehouse, MeasureScope scope) => Periods(warehouse, scope).Count > 0;

    /// <summary>Puts the state of assignments and duties at a cut where the indicator queries read it.</summary>
    internal static void Derive(DuckDBConnection connection, Cut cut)
    {
        var parameters = new { v = cut.Valid, k = cut.Known };
        connection.Execute(SqlCatalog.Own.Text("Measuring/assignment.sql"), parameters);
        connection.Execute(SqlCatalog.Own.Text("Measuring/duty.sql"), new { k = cut.Known });
        connection.Execute(SqlCatalog.Own.Text("Measuring/prospects.sql"), new { v = cut.Valid });
    }

    /// <summary>Counts every indicator for one period, into the temporary table <c>figure</c>.</summary>
    static void Count(DuckDBConnection connection, DefinitionSet definitions, Period period, Cut cut, int? countedAgain = null)
    {
        var parameters = Parameters(period, cut);
        connection.Execute(SqlCatalog.Own.Text("Measuring/unit_template.sql"));
        connection.Execute(SqlCatalog.Own.Text("Measuring/begin.sql"));
        var count = SqlCatalog.Own.Text("Measuring/contribution.sql");
        foreach (var indicator in definitions.For(period.Grain))
        {
            connection.Execute(count.Replace("{units}", indicator.Sql, StringComparison.Ordinal), parameters);
        }

        foreach (var step in FigureSteps)
        {
            connection.Execute(SqlCatalog.Own.Text($"Measuring/Figures/{step}.sql"), parameters);
        }

        FigureSignals.Run(connection, period.Grain, period.End, cut.Known, countedAgain);
    }

    /// <summary>
    /// Counts the period of a run by given definitions, which are in <c>star.dim_indicator</c> already, into the temporary table
    /// <c>figure</c>. Writes nothing else, so a read-only connection will do.
    /// </summary>
    internal static void Recount(DuckDBConnection connection, DefinitionSet definitions, FrozenRun run, Cut cut)
    {
        definitions.Select(connection);
        Derive(connection, cut);
        Count(connection, definitions, run.Period, cut, run.RunKey);
    }

    /// <summary>What the query of an indicator, and what makes figures of it, may name.</summary>
    internal static object Parameters(Period period, Cut cut) => new
    {
        v = cut.Valid,
        k = cut.Known,
        grain = period.Grain,
        start = period.Start,
        end = period.End,
        previous_start = period.PreviousStart,
        rolling_start = period.RollingStart,
    };

    static List<Period> Periods(LiveWarehouse warehouse, MeasureScope scope) =>
    [
        .. warehouse.Connection
            .Query<Period>(SqlCatalog.Own.Text("Measuring/periods.sql"), new { code = scope.Period })
            .Where(one => one.Start <= scope.Known),
    ];

    static MeasuredPeriod? Unchanged(DuckDBConnection connection, DefinitionSet definitions, Period period, Cut cut)
    {
        var run = connection.QuerySingleOrDefault<(string RunId, long Figures)>(
            SqlCatalog.Own.Text("Measuring/unchanged.sql"),
            new { period = period.Key, v = cut.Valid, k = cut.Known, definitions = definitions.Hash });
        return run.RunId is null ? null : new MeasuredPeriod(period.Code, cut, run.RunId, run.Figures, IsNew: false);
    }

    // Counts in temporary tables and stores in a transaction: what a transaction has written and not committed, the planner
    // takes for empty, and joins the large to the small.
    static MeasuredPeriod Measure(
        LiveWarehouse warehouse, DefinitionSet definitions, Period period, Cut cut, bool isNewest, TimeProvider clock)
    {
        Count(warehouse.Connection, definitions, period, cut);
        MeasuredPeriod? measured = null;
        warehouse.InTransaction(connection =>
        {
            measured = Store(connection, definitions, period, cut, clock);
            if (isNewest)
            {
                connection.Execute(SqlCatalog.Own.Text("Measuring/store_assignments.sql"), new { v = cut.Valid, k = cut.Known });
            }
        });
        return measured!;
    }

    static MeasuredPeriod Store(DuckDBConnection connection, DefinitionSet definitions, Period period, Cut cut, TimeProvider clock)
    {
        var run = connection.QuerySingle<(string RunId, string ResultHash, long Figures, bool IsNew)>(
            SqlCatalog.Own.Text("Measuring/result.sql"),
            new
            {
                v = cut.Valid,
                k = cut.Known,
                period = period.Key,
                code = period.Code,
                definitions = definitions.Hash,
            });
        if (run.IsNew)
        {
            var runKey = connection.ExecuteScalar<int>("select nextval('star.run_key')");
            connection.Execute(SqlCatalog.Own.Text("Measuring/store_run.sql"), new
            {
                run = runKey,
                id = run.RunId,
                v = cut.Valid,
                k = cut.Known,
                period = period.Key,
                code = period.Code,
                provisional = cut.Known < period.Official,
                definitions = definitions.Hash,
                result = run.ResultHash,
                now = clock.GetUtcNow().UtcDateTime,
            });
            var key = new { run = runKey, v = cut.Valid, k = cut.Known, period = period.Key };
            connection.Execute(SqlCatalog.Own.Text("Measuring/store_figures.sql"), key);
            FigureSignals.Store(connection, runKey);
            if (period.Grain == "month")
            {
                connection.Execute(SqlCatalog.Own.Text("Measuring/store_month.sql"), key);
            }
            else
            {
                connection.Execute(SqlCatalog.Own.Text("Measuring/store_prospects.sql"), new { run = runKey, end = period.End });
                IndexMeasurement.Run(connection, runKey, period.End);
            }
        }

        connection.Execute(
            SqlCatalog.Own.Text("Measuring/checked.sql"),
            new { period = period.Key, v = cut.Valid, k = cut.Known, definitions = definitions.Hash });
        return new MeasuredPeriod(period.Code, cut, run.RunId, run.Figures, run.IsNew);
    }
}

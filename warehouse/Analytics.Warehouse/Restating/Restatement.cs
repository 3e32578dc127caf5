using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Explaining;
using Analytics.Warehouse.Indicators;
using Analytics.Warehouse.Measuring;
using Analytics.Warehouse.Publishing;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Restating;

/// <summary>
/// What was published against what is known later: the same period and day V, by the same definitions, with a later K.
/// Nothing is stored; the published run stays as it is.
/// </summary>
public sealed record Restatement
{
    /// <summary>The run as published.</summary>
    public required FrozenRun Run { get; init; }

    /// <summary>The later K.</summary>
    public required DateOnly Known { get; init; }

    /// <summary>The figures that changed, in the order of the catalogue.</summary>
    public required IReadOnlyList<RestatedFigure> Figures { get; init; }

    /// <summary>
    /// The records that became known since, on units that changed figures count or counted: a hundred for each indicator and
    /// agency at most, those that changed a unit first.
    /// </summary>
    public required IReadOnlyList<RestatementCause> Causes { get; init; }

    /// <summary>Counts a run again with later knowledge.</summary>
    /// <param name="snapshot">Where the run is; only temporary tables are made.</param>
    /// <param name="runOrPeriod">A run, a period, or null for the newest quarter.</param>
    /// <param name="known">The later K; with the K of the run itself only what was loaded since can differ.</param>
    /// <exception cref="AnalyticsException">There is no such run, or K is before that of the run.</exception>
    public static Restatement Of(Snapshot snapshot, string? runOrPeriod, DateOnly known)
    {
        var connection = snapshot.Connection;
        var run = FrozenRun.Find(connection, runOrPeriod);
        if (known < run.Cut.Known)
        {
            throw new AnalyticsException(
                $"Run {run.RunId} was measured as known on {run.Cut.Known:yyyy-MM-dd}; {known:yyyy-MM-dd} is before it. Give a later --known.");
        }

        var definitions = DefinitionSet.OfRun(connection, run.RunId);
        Measurement.Recount(connection, definitions, run, run.Cut with { Known = known });
        connection.Execute(SqlCatalog.Own.Text("Restating/changed.sql"), new { run = run.RunKey });
        List<IndicatorDefinition> changed =
        [
            .. connection.Query<string>(SqlCatalog.Own.Text("Restating/indicators.sql"))
                .Select(id => definitions.Definitions.Single(definition => definition.Id == id)),
        ];
        Keep(connection, changed, run.Period, run.Cut with { Known = known }, "keep_after");
        Measurement.Derive(connection, run.Cut);
        Keep(connection, changed, run.Period, run.Cut, "keep_before");
        connection.Execute(SqlCatalog.Own.Text("Restating/new_knowledge.sql"), new { k = run.Cut.Known, later = known, batch = run.InputBatch });
        return new Restatement
        {
            Run = run,
            Known = known,
            Figures = [.. connection.Query<RestatedFigure>(SqlCatalog.Own.Text("Restating/read_changed.sql"))],
            Causes = [.. connection.Query<RestatementCause>(SqlCatalog.Own.Text("Restating/causes.sql"), new { v = run.Cut.Valid, later = known })],
        };
    }

    static void Keep(DuckDBConnection connection, List<IndicatorDefinition> definitions, Period period, Cut cut, string file)
    {
        foreach (var definition in definitions)
        {
            CountedUnits.Put(connection, definition, period, cut);
            connection.Execute(SqlCatalog.Own.Text($"Restating/{file}.sql"));
        }
    }
}

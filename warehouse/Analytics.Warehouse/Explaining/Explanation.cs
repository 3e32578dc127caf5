using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Indicators;
using Analytics.Warehouse.Measuring;
using Analytics.Warehouse.Publishing;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Explaining;

/// <summary>
/// One published figure taken apart: every unit that could have counted, what it counted as, and the rule that decided; for
/// assignments also the events behind it. The counting is done again at the cuts and by the definition of the run.
/// </summary>
public sealed record Explanation
{
    /// <summary>The definition by which the run measured.</summary>
    public required IndicatorDefinition Definition { get; init; }

    /// <summary>The run.</summary>
    public required FrozenRun Run { get; init; }

    /// <summary>The figure as it was frozen; null when the run has none in this grain.</summary>
    public ExplainedFigure? Figure { get; init; }

    /// <summary>The rules that decided, over all units.</summary>
    public required IReadOnlyList<ExplainedRule> Rules { get; init; }

    /// <summary>The units, the counted ones first; no more than were asked for.</summary>
    public required IReadOnlyList<ExplainedUnit> Units { get; init; }

    /// <summary>Events of the units that are assignments, by assignment; empty for other units.</summary>
    public required ILookup<string, ExplainedEvent> Events { get; init; }

    /// <summary>Takes a figure apart.</summary>
    /// <param name="snapshot">Where the run is; only temporary tables are made.</param>
    /// <param name="measure">Id of the indicator, or indicator/companion.</param>
    /// <param name="runOrPeriod">A run, a period, or null for the newest quarter.</param>
    /// <param name="agency">Durable id of an agency; null for all.</param>
    /// <param name="directive">Durable id of a directive; null for all.</param>
    /// <param name="limit">Units given at most: a whole system has millions.</param>
    /// <exception cref="AnalyticsException">There is no such indicator, run, agency or directive.</exception>
    public static Explanation Of(
        Snapshot snapshot, string measure, string? runOrPeriod, string? agency, string? directive, long limit)
    {
        var connection = snapshot.Connection;
        var run = FrozenRun.Find(connection, runOrPeriod);
        var definition = DefinitionOf(connection, run, measure);
        RequireKnown(connection, "agency", agency);
        RequireKnown(connection, "directive", directive);

        Measurement.Derive(connection, run.Cut);
        connection.Execute(SqlCatalog.Own.Text("Measuring/unit_template.sql"));
        CountedUnits.Put(connection, definition, run.Period, run.Cut);
        var parameters = new DynamicParameters(Measurement.Parameters(run.Period, run.Cut));
        parameters.AddDynamicParams(new { measure, agency, directive });
        var candidates = SqlCatalog.Own.Text($"Explaining/Units/{definition.UnitKind}.sql");
        connection.Execute(
            SqlCatalog.Own.Text("Explaining/explained.sql").Replace("{candidates}", candidates, StringComparison.Ordinal), parameters);
        List<ExplainedUnit> units = [.. connection.Query<ExplainedUnit>(SqlCatalog.Own.Text("Explaining/units.sql"), new { limit })];
        return new Explanation
        {
            Definition = definition,
            Run = run,
            Rules = [.. connection.Query<ExplainedRule>(SqlCatalog.Own.Text("Explaining/rules.sql"))],
            Units = units,
            Figure = connection.QuerySingleOrDefault<ExplainedFigure>(
                SqlCatalog.Own.Text("Explaining/figure.sql"), new { run = run.RunKey, measure, agency, directive }),
            Events = ReadEvents(connection, definition, run, units),
        };
    }

    static IndicatorDefinition DefinitionOf(DuckDBConnection connection, FrozenRun run, string measure)
    {
        var id = measure.Split('/')[0];
        var definition = DefinitionSet.OfRun(connection, run.RunId).Definitions.FirstOrDefault(one => one.Id == id)
            ?? throw new AnalyticsException(IndicatorCatalogue.All.Any(one => one.Id == id)
                ? $"The run {run.RunId} has no figures of '{id}'; those without a monthly grain are measured for quarters only."
                : $"There is no indicator '{id}'. `analytics indicators list` names them all.");
        return measure == id || definition.Companions.Any(companion => $"{id}/{companion.Id}" == measure)
            ? definition
            : throw new AnalyticsException(
                $"{id} has no companion '{measure[(id.Length + 1)..]}'; it has: "
                + string.Join(", ", definition.Companions.Select(companion => companion.Id)) + ".");
    }

    static void RequireKnown(DuckDBConnection connection, string what, string? id)
    {
        if (id is null)
        {
            return;
        }

        var nearest = connection.Query<string>(SqlCatalog.Own.Text($"Explaining/nearest_{what}.sql"), new { id }).ToList();
        if (nearest.FirstOrDefault() != id)
        {
            throw new AnalyticsException(
                $"There is no {what} '{id}'. The nearest are {string.Join(", ", nearest)}. Give the id, as {what}_id has it.");
        }
    }

    static ILookup<string, ExplainedEvent> ReadEvents(
        DuckDBConnection connection, IndicatorDefinition definition, FrozenRun run, List<ExplainedUnit> units)
    {
        if (definition.UnitKind != "assignment")
        {
            return Array.Empty<ExplainedEvent>().ToLookup(one => one.AssignmentId);
        }

        return connection
            .Query<ExplainedEvent>(SqlCatalog.Own.Text("Explaining/events.sql"), new
            {
                v = run.Cut.Valid,
                k = run.Cut.Known,
                ids = string.Join('\n', units.Select(unit => unit.UnitId)),
            })
            .ToLookup(one => one.AssignmentId);
    }
}

using System.Security.Cryptography;
using System.Text;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Index;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Indicators;

/// <summary>The definitions by which periods are measured: the ones in force, or those of an earlier run.</summary>
public sealed class DefinitionSet
{
    internal DefinitionSet(IReadOnlyList<IndicatorDefinition> definitions)
    {
        Definitions = definitions;
        Hash = Convert.ToHexStringLower(SHA256.HashData(
            Encoding.UTF8.GetBytes(string.Concat(definitions.Select(definition => definition.Id + definition.Sha256)) + IndexDefinition.Own.Sha256)));
    }

    static readonly Lazy<DefinitionSet> InForce = new(() =>
    {
        IndexDefinition.Own.CheckAgainst(IndicatorCatalogue.All.Select(definition => definition.Id));
        return new(IndicatorCatalogue.All);
    });

    /// <summary>The definitions in force.</summary>
    /// <exception cref="AnalyticsException">A definition, or that of the index, is wrong; the message names the file and the line.</exception>
    public static DefinitionSet Current => InForce.Value;

    /// <summary>The definitions, by their number in the catalogue.</summary>
    public IReadOnlyList<IndicatorDefinition> Definitions { get; }

    /// <summary>SHA-256 over all definitions and that of the index: equal hashes measure alike.</summary>
    public string Hash { get; }

    /// <summary>The definitions by which a run was measured.</summary>
    /// <exception cref="AnalyticsException">There is no such run, or this program does not have a version that it used.</exception>
    public static DefinitionSet OfRun(DuckDBConnection connection, string runId)
    {
        var used = connection
            .Query<(string Id, int Version)>(SqlCatalog.Own.Text("Indicators/Storing/of_run.sql"), new { id = runId })
            .Select(row => IndicatorCatalogue.Find(row.Id, row.Version))
            .OrderBy(definition => definition.Number)
            .ToList();
        return used.Count > 0 ? new(used) : throw new AnalyticsException($"There is no run '{runId}'. `analytics status` names the runs.");
    }

    /// <summary>Binds every query against an empty warehouse, so that a wrong one is seen before there is anything to measure.</summary>
    /// <exception cref="AnalyticsException">A query does not bind or does not return its grains; the message names the file and the line.</exception>
    public void Check()
    {
        using var empty = LiveWarehouse.InMemory();
        foreach (var definition in Definitions)
        {
            QueryBinding.Check(empty.Connection, definition);
        }
    }

    /// <summary>Those that are measured for a grain of period.</summary>
    internal IEnumerable<IndicatorDefinition> For(string periodGrain) =>
        Definitions.Where(definition => periodGrain != "month" || definition.Monthly.Count > 0);

    /// <summary>
    /// Writes the definitions to <c>star.dim_indicator</c>, each version once, and puts those of this set where the figures
    /// read them (the temporary table <c>measure</c>). A definition that is new here is bound first, so that a wrong query is
    /// an error before anything is measured.
    /// </summary>
    /// <exception cref="AnalyticsException">A query does not bind or does not return its grains, or a definition was changed without a new version.</exception>
    internal void Register(DuckDBConnection connection)
    {
        var known = connection
            .Query<(string Id, int Version, string Hash, string Texts)>(SqlCatalog.Own.Text("Indicators/Storing/known.sql"))
            .ToDictionary(row => (row.Id, row.Version));
        foreach (var definition in Definitions)
        {
            var isKnown = known.TryGetValue((definition.Id, definition.Version), out var row);
            if (isKnown && row.Hash.Length > 0 && row.Hash != definition.Sha256)
            {
                throw new AnalyticsException(
                    $"{definition.Path} was changed, but its version is still {definition.Version}. Keep the earlier text as "
                    + $"Indicators/Earlier/{definition.Id}.v{definition.Version}.sql and set version: {definition.Version + 1}, so that "
                    + "published figures keep the definition they were made by.");
            }

            if (!isKnown || row.Hash.Length == 0)
            {
                QueryBinding.Check(connection, definition);
            }

            if (!isKnown || row.Hash.Length == 0 || row.Texts != IndicatorRow.Texts(definition))
            {
                IndicatorRow.Store(connection, definition);
            }
        }

        connection.Execute(SqlCatalog.Own.Text("Indicators/Storing/retire.sql"));
        Select(connection);
    }

    /// <summary>Puts the rows of this set where the figures read them: the temporary table <c>measure</c>.</summary>
    internal void Select(DuckDBConnection connection) =>
        connection.Execute(
            SqlCatalog.Own.Text("Measuring/measure.sql"),
            new { wanted = string.Join(' ', Definitions.Select(definition => $"{definition.Id}@{definition.Version}")) });
}

using System.Security.Cryptography;
using System.Text;
using Analytics.Warehouse.Engine;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Indicators;

/// <summary>
/// All indicators, read once from the files of this folder. Adding an indicator is adding one file: it is measured,
/// stored and listed without another line of code.
/// </summary>
public static class IndicatorCatalogue
{
    /// <summary>The definitions, by their number in the catalogue.</summary>
    /// <exception cref="AnalyticsException">A file is wrong; the message names it, and the line where it can.</exception>
    public static IReadOnlyList<IndicatorDefinition> All { get; } = Read();

    /// <summary>SHA-256 over all files: equal hashes measure alike.</summary>
    public static string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Concat(All.Select(definition => definition.Id + definition.Sha256)))));

    /// <summary>Writes the definitions to <c>star.dim_indicator</c>, a changed one as a new version.</summary>
    internal static void Register(DuckDBConnection connection)
    {
        var known = connection
            .Query<(string Id, int Version, string Hash)>(
                "select indicator_id, version, sql_hash from star.dim_indicator where is_current and parent_id is null")
            .ToDictionary(row => row.Id);
        foreach (var definition in All)
        {
            var isKnown = known.TryGetValue(definition.Id, out var current);
            if (isKnown && current.Hash == definition.Sha256)
            {
                continue;
            }

            if (isKnown && current.Version >= definition.Version)
            {
                throw new AnalyticsException(
                    $"Indicators/{definition.Id}.sql was changed, but its version is still {definition.Version}. "
                    + $"Set version: {current.Version + 1}, so that published figures keep the definition they were made by.");
            }

            Insert(connection, definition);
        }
    }

    static void Insert(DuckDBConnection connection, IndicatorDefinition definition)
    {
        connection.Execute(SqlCatalog.Own.Text("Indicators/Storing/retire.sql"), new { id = definition.Id });
        var insert = SqlCatalog.Own.Text("Indicators/Storing/insert.sql");
        var grains = string.Join(' ', definition.Grains);
        connection.Execute(insert, new
        {
            id = definition.Id,
            parent = (string?)null,
            number = (short?)definition.Number,
            version = definition.Version,
            name_vi = definition.NameVi,
            name_en = definition.NameEn,
            category = definition.Category,
            definition = definition.Definition,
            unit = definition.Unit,
            direction = (string?)definition.Direction,
            estimator = definition.Estimator,
            scale = definition.Scale,
            target = definition.Target,
            green = definition.Green,
            amber = definition.Amber,
            red_companion = definition.RedWhen?.Companion,
            red_above = definition.RedWhen?.Above,
            minimum_units = definition.MinimumUnits,
            grains,
            threshold_source = definition.ThresholdSource,
            called_for_by = definition.CalledForBy,
            hash = definition.Sha256,
        });
        foreach (var companion in definition.Companions)
        {
            connection.Execute(insert, new
            {
                id = $"{definition.Id}/{companion.Id}",
                parent = definition.Id,
                number = (short?)null,
                version = definition.Version,
                name_vi = companion.NameVi,
                name_en = companion.NameEn,
                category = definition.Category,
                definition = definition.Definition,
                unit = companion.Unit,
                direction = (string?)null,
                estimator = companion.Estimator,
                scale = 1.0,
                target = (double?)null,
                green = (double?)null,
                amber = (double?)null,
                red_companion = (string?)null,
                red_above = (double?)null,
                minimum_units = definition.MinimumUnits,
                grains,
                threshold_source = (string?)null,
                called_for_by = definition.CalledForBy,
                hash = definition.Sha256,
            });
        }
    }

    static List<IndicatorDefinition> Read()
    {
        var definitions = SqlCatalog.Own.Paths("Indicators/")
            .Where(path => !path.Contains("/Storing/", StringComparison.Ordinal))
            .Select(path => IndicatorFile.Parse(path, SqlCatalog.Own.Text(path)))
            .OrderBy(definition => definition.Number)
            .ToList();
        var twice = definitions.GroupBy(definition => definition.Number).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? definitions
            : throw new AnalyticsException(
                $"Number {twice.Key} is used by {string.Join(" and ", twice.Select(one => $"Indicators/{one.Id}.sql"))}.");
    }
}

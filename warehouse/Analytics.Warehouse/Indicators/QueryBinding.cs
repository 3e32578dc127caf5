using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Measuring;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Indicators;

/// <summary>Whether the query of a definition binds, and returns the columns that its grains need.</summary>
static partial class QueryBinding
{
    static readonly DateOnly SomeDay = new(2020, 1, 31);

    // bind.sql has one line before the query, and the engine counts from 1.
    const int FirstQueryLine = 2;

    // A query that bound once binds in every warehouse of this process: they all have the same schema.
    static readonly ConcurrentDictionary<string, bool> Bound = [];

    static readonly string[] Needed = ["measure", "unit_id", "weight", "x", "n"];
    static readonly string[] Optional = ["agency_id", "directive_id", "part", "only_grain", "population"];

    static readonly (string Grain, string Column)[] Dimensions =
    [
        ("agency", "agency_id"), ("peer_group", "agency_id"), ("agency_directive", "agency_id"), ("agency_part", "agency_id"),
        ("directive", "directive_id"), ("agency_directive", "directive_id"), ("part", "part"), ("agency_part", "part"),
    ];

    /// <summary>Binds the query against empty tables.</summary>
    /// <exception cref="AnalyticsException">It is wrong; the message names the file, the line and what was expected.</exception>
    public static void Check(DuckDBConnection connection, IndicatorDefinition definition)
    {
        if (Bound.ContainsKey(definition.Sha256))
        {
            return;
        }

        connection.Execute(SqlCatalog.Own.Text("Measuring/empty.sql"), new { v = SomeDay, k = SomeDay });
        var cut = new Cut(SomeDay, SomeDay);
        var period = new Period
        {
            Key = 0,
            Code = "",
            Grain = "month",
            Start = SomeDay,
            End = SomeDay,
            Official = SomeDay,
            PreviousStart = SomeDay,
            RollingStart = SomeDay,
        };
        try
        {
            connection.Execute(
                SqlCatalog.Own.Text("Indicators/Storing/bind.sql").Replace("{units}", definition.Sql, StringComparison.Ordinal),
                Measurement.Parameters(period, cut));
        }
        catch (DuckDBException error)
        {
            throw Explained(definition, error);
        }

        var columns = connection
            .Query<(string Name, string Type)>(SqlCatalog.Own.Text("Indicators/Storing/bound.sql"))
            .ToDictionary(column => column.Name, column => column.Type);
        var faults = Faults(definition, columns).ToList();
        if (faults.Count > 0)
        {
            throw new AnalyticsException(string.Join('\n', faults.Select(fault => $"{definition.Path}, line {definition.SqlLine}: {fault}")));
        }

        Bound[definition.Sha256] = true;
    }

    static AnalyticsException Explained(IndicatorDefinition definition, DuckDBException error)
    {
        var place = Place().Match(error.Message);
        var line = place.Success ? definition.SqlLine + int.Parse(place.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - FirstQueryLine : definition.SqlLine;
        return new AnalyticsException($"{definition.Path}, line {line}: {error.Message.Split('\n')[0].Trim()}", error);
    }

    static IEnumerable<string> Faults(IndicatorDefinition definition, Dictionary<string, string> columns)
    {
        foreach (var needed in Needed.Where(name => !columns.ContainsKey(name)))
        {
            yield return $"the query returns no column {needed}.";
        }

        foreach (var unknown in columns.Keys.Except([.. Needed, .. Optional]))
        {
            yield return $"the query returns a column {unknown}, which nothing reads; expected only "
                + $"{string.Join(", ", [.. Needed, .. Optional])}.";
        }

        foreach (var (grain, column) in Dimensions.Where(one => definition.Grains.Contains(one.Grain)))
        {
            if (columns.GetValueOrDefault(column) != "VARCHAR" || IsNothing(definition, column))
            {
                yield return $"the grain {grain} needs the column {column}, which the query does not return.";
            }
        }
    }

    // `null::varchar as directive_id` is a column that is always empty.
    static bool IsNothing(IndicatorDefinition definition, string column) =>
        definition.Sql.Contains($"null::varchar as {column}", StringComparison.Ordinal);

    [GeneratedRegex(@"LINE (\d+):")]
    private static partial Regex Place();
}

using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Exports.Tests;

/// <summary>Files read by DuckDB in a database of its own.</summary>
static class Reading
{
    /// <summary>The rows of a query, each value as text; null as ∅.</summary>
    public static List<string> Rows(string sql)
    {
        using var connection = DuckDbEngine.Open("Data Source=:memory:");
        using var reader = connection.ExecuteReader(sql);
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join("|", Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? "∅" : reader.GetValue(at) switch
            {
                DateOnly day => day.ToString("O"),
                DateTime time => time.ToString("O"),
                var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
            })));
        }

        return rows;
    }

    public static T One<T>(string sql)
    {
        using var connection = DuckDbEngine.Open("Data Source=:memory:");
        return connection.ExecuteScalar<T>(sql)!;
    }
}

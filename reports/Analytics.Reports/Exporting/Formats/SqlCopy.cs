using Analytics.Warehouse.Engine;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Reports.Exporting.Formats;

/// <summary>Has DuckDB write rows to a file.</summary>
static class SqlCopy
{
    static readonly SqlCatalog Sql = new(typeof(SqlCopy).Assembly);

    /// <summary>Runs a COPY statement whose marks are filled: names are the catalogue's own, quotes of a path are doubled.</summary>
    public static long Run(DuckDBConnection connection, string statement, string file, params (string Mark, string Text)[] marks)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var text = marks.Aggregate(
            Sql.Text("Exporting/Formats/" + statement), (sql, one) => sql.Replace(one.Mark, one.Text, StringComparison.Ordinal));
        return connection.Execute(text.Replace("{file}", file.Replace("'", "''", StringComparison.Ordinal), StringComparison.Ordinal));
    }
}

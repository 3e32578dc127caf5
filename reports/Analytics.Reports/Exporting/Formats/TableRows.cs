using Analytics.Reports.Exporting.Tables;
using Analytics.Warehouse.Engine;
using DuckDB.NET.Data;

namespace Analytics.Reports.Exporting.Formats;

/// <summary>The rows of a table, read one after the other without holding them.</summary>
static class TableRows
{
    static readonly SqlCatalog Sql = new(typeof(TableRows).Assembly);

    /// <summary>Calls back at every row, and gives how many there were.</summary>
    public static long Each(
        DuckDBConnection connection, PackTable table, Action<DuckDBDataReader> row, CancellationToken cancellation)
    {
        using var command = connection.CreateCommand();
        command.UseStreamingMode = true;

        // The catalogue's own names.
#pragma warning disable CA2100
        command.CommandText = Sql.Text("Exporting/Formats/rows.sql")
            .Replace("{columns}", table.Selected, StringComparison.Ordinal)
            .Replace("{table}", table.Source, StringComparison.Ordinal)
            .Replace("{order}", table.OrderBy, StringComparison.Ordinal);
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = 0L;
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            row(reader);
            rows++;
        }

        return rows;
    }
}

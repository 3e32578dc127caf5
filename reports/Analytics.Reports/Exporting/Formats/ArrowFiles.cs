using Analytics.Reports.Exporting.Arrow;
using Analytics.Reports.Exporting.Tables;
using DuckDB.NET.Data;

namespace Analytics.Reports.Exporting.Formats;

/// <summary>Arrow IPC files under <c>arrow/</c>, with the comments of the warehouse as metadata.</summary>
static class ArrowFiles
{
    const string Folder = "arrow";
    const int BatchRows = 65_536;

    public static TableFile Write(DuckDBConnection connection, PackTable table, string pack, CancellationToken cancellation)
    {
        var name = $"{Folder}/{table.Name}.arrow";
        var path = Path.Combine(pack, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        ArrowColumn[] columns = [.. table.Columns.Select(column => new ArrowColumn(column))];
        using var file = new ArrowFile(path, columns, [new("table", table.Name), new("description", table.Comment ?? "")]);
        var collected = 0;
        Clear();
        var rows = TableRows.Each(connection, table, reader =>
        {
            for (var ordinal = 0; ordinal < columns.Length; ordinal++)
            {
                columns[ordinal].Add(reader, ordinal);
            }

            if (++collected == BatchRows)
            {
                Flush();
            }
        }, cancellation);
        if (collected > 0)
        {
            Flush();
        }

        file.Finish();
        return new TableFile(name, table, rows);

        void Flush()
        {
            file.Batch(collected);
            Clear();
        }

        void Clear()
        {
            collected = 0;
            Array.ForEach(columns, column => column.Clear());
        }
    }
}

using Analytics.Warehouse.Engine;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Reports.Exporting.Tables;

/// <summary>The tables of a pack, read from the catalogue: a new table or mart is there by itself.</summary>
static class PackTables
{
    // Of smaller ones it costs less to sort than to look.
    const long RowsWorthLooking = 100_000;

    static readonly SqlCatalog Sql = new(typeof(PackTables).Assembly);

    public static IReadOnlyList<PackTable> Read(DuckDBConnection connection)
    {
        var columns = connection.Query<ColumnRow>(Sql.Text("Exporting/Tables/columns.sql"))
            .ToLookup(row => $"{row.SchemaName}.{row.TableName}", row => new PackColumn(row.Name, row.Type, row.Comment, row.IsNullable));
        var keys = connection.Query<KeyRow>(Sql.Text("Exporting/Tables/keys.sql"))
            .ToDictionary(row => "star." + row.TableName);
        return
        [
            .. from relation in connection.Query<RelationRow>(Sql.Text("Exporting/Tables/relations.sql"))
               let name = $"{relation.SchemaName}.{relation.TableName}"
               let key = relation.IsView ? null : keys.GetValueOrDefault(name)
               select Table(connection, name, relation, key, [.. columns[name]]),
        ];
    }

    static PackTable Table(DuckDBConnection connection, string name, RelationRow relation, KeyRow? key, PackColumn[] columns)
    {
        var rows = connection.ExecuteScalar<long>(Text("count_rows.sql", ("{table}", "pack." + name)));
        return new PackTable
        {
            Name = name,
            IsView = relation.IsView,
            Comment = relation.Comment,
            Columns = columns,
            Key = key?.KeyColumns?.Split(',') ?? [],
            YearOf = key?.YearOf,
            Rows = rows,
            IsOrdered = rows >= RowsWorthLooking && key?.KeyColumns is { } columnsOfKey && connection.ExecuteScalar<bool>(
                Text("is_ordered.sql", ("{table}", "pack." + name), ("{key}", columnsOfKey))),
        };
    }

    /// <summary>The years of a table that is split, in order.</summary>
    public static IReadOnlyList<int> Years(DuckDBConnection connection, PackTable table) =>
        [.. connection.Query<int>(Text("years.sql", ("{table}", table.Source), ("{year}", table.YearOf!)))];

    // DuckDB takes no parameters for names; these are the catalogue's own.
    static string Text(string file, params (string Mark, string Name)[] names) => names.Aggregate(
        Sql.Text("Exporting/Tables/" + file), (text, one) => text.Replace(one.Mark, one.Name, StringComparison.Ordinal));

    sealed record RelationRow(string SchemaName, string TableName, string? Comment, bool IsView);

    sealed record ColumnRow(string SchemaName, string TableName, string Name, string Type, string? Comment, bool IsNullable);

    sealed record KeyRow(string TableName, string? KeyColumns, string? YearOf);
}

using Analytics.Reports.Exporting.Tables;
using Analytics.Warehouse.Engine;
using DuckDB.NET.Data;

namespace Analytics.Reports.Exporting.Formats;

/// <summary>
/// CSV under <c>csv/</c>: UTF-8, commas, LF, an empty cell is null. A text that a spreadsheet would take for a formula has an
/// apostrophe before it; numbers stay numbers.
/// </summary>
static class CsvFiles
{
    const string Folder = "csv";
    const char ByteOrderMark = '\uFEFF';

    static readonly SqlCatalog Sql = new(typeof(CsvFiles).Assembly);

    public static TableFile Write(DuckDBConnection connection, PackTable table, string pack, bool hasExcelBom)
    {
        var name = $"{Folder}/{table.Name}.csv";

        // The mark goes before the first name of the header: DuckDB writes the file as it is read, in one go.
        var columns = table.Columns.Select((column, index) =>
            $"{Cell(column)} as \"{(hasExcelBom && index == 0 ? ByteOrderMark : "")}{column.Name}\"");
        var rows = SqlCopy.Run(
            connection, "csv.sql", Path.Combine(pack, name),
            ("{columns}", string.Join(", ", columns)), ("{table}", table.Source), ("{order}", Order(table)));
        return new TableFile(name, table, rows);
    }

    static string Cell(PackColumn column) => column.IsText
        ? Sql.Text("Exporting/Formats/text_cell.sql").TrimEnd().Replace("{name}", column.Quoted, StringComparison.Ordinal)
        : column.Quoted;

    // The key as it is in the table, not as it is written.
    static string Order(PackTable table) => table.OrderBy.Length == 0 || table.Key.Count == 0
        ? table.OrderBy
        : "order by " + string.Join(", ", table.Key.Select(key => $"{table.Name.Split('.')[1]}.{key}"));
}

using System.Globalization;
using Analytics.Reports.Exporting.Tables;
using DuckDB.NET.Data;

namespace Analytics.Reports.Exporting.Formats;

/// <summary>
/// Parquet (zstd) under <c>parquet/</c>. A table from the threshold on is a folder, one file per year
/// (<c>year=2025/</c>), which readers of hive partitions take as one table.
/// </summary>
static class ParquetFiles
{
    const string Folder = "parquet";

    public static IEnumerable<TableFile> Write(DuckDBConnection connection, PackTable table, string pack, long partitionFrom)
    {
        if (table.YearOf is null || table.Rows < partitionFrom)
        {
            var name = $"{Folder}/{table.Name}.parquet";
            yield return new(name, table, Copy(connection, table, Path.Combine(pack, name), where: ""));
            yield break;
        }

        foreach (var year in PackTables.Years(connection, table))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{Folder}/{table.Name}/year={year}/{table.Name}.parquet");
            var where = string.Create(CultureInfo.InvariantCulture, $"where {table.YearOf} = {year}");
            yield return new(name, table, Copy(connection, table, Path.Combine(pack, name), where));
        }
    }

    static long Copy(DuckDBConnection connection, PackTable table, string file, string where) =>
        SqlCopy.Run(
            connection, "parquet.sql", file,
            ("{columns}", table.Selected), ("{table}", table.Source), ("{where}", where), ("{order}", table.OrderBy));
}

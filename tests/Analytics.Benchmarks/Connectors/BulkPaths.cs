using System.Diagnostics;
using System.Globalization;
using System.Text;
using Analytics.Warehouse.Engine;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Benchmarks.Connectors;

/// <summary>
/// The ways by which rows held by C# can reach a table of the engine in bulk, for the same texts: the appender, and a CSV
/// file that the engine scans. A Parquet file is only scanned: writing it in C# would need a library.
/// </summary>
static class BulkPaths
{
    public static (double Seconds, string Check) Run(string path, string folder)
    {
        var csv = Path.Combine(folder, "csv", "status_event.csv");
        var header = File.ReadLines(csv).First().Split(',');
        var parquet = Path.Combine(folder, "status_event.parquet");
        using var connection = DuckDbEngine.Open($"Data Source={Path.Combine(folder, $"bulk-{path}-{Guid.NewGuid():N}.duckdb")}");
        connection.Execute($"create table event ({string.Join(", ", header.Select(column => column + " varchar"))})");
        if (path == "parquet" && !File.Exists(parquet))
        {
            connection.Execute($"copy (from read_csv('{csv}', all_varchar = true)) to '{parquet}' (format parquet)");
        }

        var rows = File.ReadLines(csv).Skip(1).Select(line => line.Split(','));
        var clock = Stopwatch.StartNew();
        switch (path)
        {
            case "appender":
                Append(connection, rows);
                break;
            case "csv":
                Scan(connection, rows, Path.Combine(folder, "bulk.csv"), header);
                break;
            default:
                connection.Execute($"insert into event from read_parquet('{parquet}')");
                break;
        }

        return (clock.Elapsed.TotalSeconds, string.Create(
            CultureInfo.InvariantCulture, $"{connection.ExecuteScalar<long>("select count(*) from event")} events"));
    }

    static void Append(DuckDBConnection connection, IEnumerable<string[]> rows)
    {
        using var appender = connection.CreateAppender("event");
        foreach (var row in rows)
        {
            var line = appender.CreateRow();
            foreach (var text in row)
            {
                if (text.Length == 0)
                {
                    line.AppendNullValue();
                }
                else
                {
                    line.AppendValue(text);
                }
            }

            line.EndRow();
        }
    }

    static void Scan(DuckDBConnection connection, IEnumerable<string[]> rows, string path, string[] header)
    {
        using (var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 17))
        {
            foreach (var row in rows)
            {
                writer.Write(row[0]);
                foreach (var text in row.Skip(1))
                {
                    writer.Write(',');
                    writer.Write(text);
                }

                writer.Write('\n');
            }
        }

        var columns = string.Join(", ", header.Select(column => $"'{column}': 'VARCHAR'"));
        connection.Execute($"insert into event from read_csv('{path}', header = false, auto_detect = false, delim = ',', quote = '\"', columns = {{{columns}}})");
    }
}

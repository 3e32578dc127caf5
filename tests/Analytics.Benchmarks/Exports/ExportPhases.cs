using System.Diagnostics;
using Analytics.Reports.Exporting;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Measuring;
using Analytics.Warehouse.Publishing;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Benchmarks.Exports;

/// <summary>
/// The Parquet part of a pack beside DuckDB's own COPY of the same tables: <c>export.prepare</c> measures and publishes what
/// was loaded, <c>export.pack</c> and <c>export.plain</c> are timed. The pack is timed with all that it does besides: looking
/// at the order of rows, hashing, dictionary, manifest and zip.
/// </summary>
static class ExportPhases
{
    // Late enough that K leaves no event out: both sides write the same rows.
    const string Quarter = "2026-Q4";

    static readonly DateOnly Known = new(2027, 1, 10);
    static readonly SqlCatalog Sql = new(typeof(ExportPhases).Assembly);

    public static void Run(string phase, string folder)
    {
        var data = new DataFolder(Path.Combine(folder, "measured"));
        if (phase == "export.prepare")
        {
            using var warehouse = LiveWarehouse.Open(data);
            Measurement.Run(warehouse, new MeasureScope(Known, Quarter), TimeProvider.System, progress: null, CancellationToken.None);
            Publication.Publish(warehouse, data);
            Console.WriteLine(new Outcome(0, 0, "prepared"));
            return;
        }

        var target = Path.Combine(folder, phase);
        if (Directory.Exists(target))
        {
            Directory.Delete(target, recursive: true);
        }

        using var snapshot = Snapshot.Open(data);
        var clock = Stopwatch.StartNew();
        if (phase == "export.pack")
        {
            var request = new PackRequest { Folder = target, Formats = [PackFormat.Parquet], Security = SecurityLevel.All[^1] };
            QuarterExport.Write(snapshot, request, progress: null, CancellationToken.None);
        }
        else
        {
            Plain(snapshot.Connection, target);
        }

        var seconds = clock.Elapsed.TotalSeconds;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(new Outcome(seconds, self.PeakWorkingSet64 / 1048576.0, Check(snapshot.Connection, target)));
    }

    static void Plain(DuckDBConnection connection, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var table in connection.Query<string>(Sql.Text("export_tables.sql")))
        {
            connection.Execute(Sql.Text("export_plain.sql")
                .Replace("{table}", table, StringComparison.Ordinal)
                .Replace("{file}", Path.Combine(target, table + ".parquet"), StringComparison.Ordinal));
        }
    }

    static string Check(DuckDBConnection connection, string target) =>
        connection.QuerySingle<string>(Sql.Text("check_export.sql"), new { files = target + "/**/star.fact_*.parquet" });
}

using System.Diagnostics;
using Analytics.Etl;
using Analytics.Etl.Sources.Files;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Index;
using Analytics.Warehouse.Indicators;
using Analytics.Warehouse.Measuring;
using Analytics.Warehouse.Signals;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Benchmarks;

/// <summary>The things that are timed. Opening the warehouse is not part of any of them.</summary>
static class Phases
{
    const string Quarter = "2025-Q4";

    static readonly DateOnly Known = new(2026, 1, 10);
    static readonly SqlCatalog Plain = new(typeof(Phases).Assembly);

    // In the order in which they build on each other.
    static readonly string[] PlainMeasure =
    [
        "plain_measure_1_states.sql", "plain_measure_2_tasks.sql", "plain_measure_3_results.sql", "plain_measure_4_figures.sql",
    ];

    public static void Run(string phase, BenchmarkOptions options)
    {
        var isMeasuring = phase is "load" or "unsettle" or "measure" or "plain-measure";
        var data = new DataFolder(Path.Combine(options.Folder, isMeasuring ? "measured" : phase));
        if (!isMeasuring && Directory.Exists(data.Root))
        {
            Directory.Delete(data.Root, recursive: true);
        }

        using var warehouse = LiveWarehouse.Open(data);

        // Definitions are read when the program starts.
        _ = IndicatorCatalogue.All;
        var clock = Stopwatch.StartNew();
        Work(phase, warehouse, data, Path.Combine(options.Folder, "incoming"));
        var seconds = clock.Elapsed.TotalSeconds;

        using var self = Process.GetCurrentProcess();
        var (summary, parts) = Check(phase, warehouse.Connection);
        var beyond = phase == "measure" ? Beyond(warehouse) : 0;
        Console.WriteLine(new Outcome(seconds, self.PeakWorkingSet64 / 1048576.0, summary, parts, beyond));
        if (phase == "measure")
        {
            // The next round measures the same thing again.
            warehouse.Connection.Execute(Plain.Text("forget_run.sql"));
        }
    }

    // What a measuring makes and the plain script does not: signals and index, made once more and thrown away.
    static double Beyond(LiveWarehouse warehouse)
    {
        var (run, end) = warehouse.Connection.QuerySingle<(int, DateOnly)>(Plain.Text("measured_run.sql"));
        using var transaction = warehouse.Connection.BeginTransaction();
        var clock = Stopwatch.StartNew();
        FigureSignals.Run(warehouse.Connection, "quarter", end, Known);
        IndexMeasurement.Run(warehouse.Connection, run, end);
        var seconds = clock.Elapsed.TotalSeconds;
        transaction.Rollback();
        return seconds;
    }

    static (string Summary, string Parts) Check(string phase, DuckDBConnection connection)
    {
        if (phase is "measure" or "plain-measure")
        {
            connection.Execute(Plain.Text(phase == "measure" ? "compared_product.sql" : "compared_plain.sql"));
            return connection.QuerySingle<(string, string)>(Plain.Text("check_measure.sql"));
        }

        return connection.QuerySingle<(string, string)>(Plain.Text("check_pull.sql"));
    }

    static void Work(string phase, LiveWarehouse warehouse, DataFolder data, string incoming)
    {
        switch (phase)
        {
            case "load" or "pull":
                Pull.Run(warehouse, data, new DropFolder(incoming), new PullOptions(), TimeProvider.System, progress: null, CancellationToken.None);
                break;
            case "plain-pull":
                warehouse.Connection.Execute(Plain.Text("plain_pull.sql").Replace("{folder}", incoming, StringComparison.Ordinal));
                break;
            case "unsettle":
                warehouse.Connection.Execute(Plain.Text("unsettle.sql"));
                break;
            case "measure":
                Measurement.Run(warehouse, new MeasureScope(Known, Quarter), TimeProvider.System, progress: null, CancellationToken.None);
                break;
            case "plain-measure":
                foreach (var part in PlainMeasure)
                {
                    warehouse.Connection.Execute(Plain.Text(part));
                }

                break;
            default:
                throw new ArgumentException($"There is no phase '{phase}'.");
        }
    }
}

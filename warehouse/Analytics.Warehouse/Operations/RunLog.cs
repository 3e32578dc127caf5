using Analytics.Warehouse.Engine;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Operations;

/// <summary>
/// Keeps ops.job_run: each attempt is written down before it begins, so that one whose process dies is seen too.
/// </summary>
public static class RunLog
{
    /// <summary>Does work as one run of a job. What the work throws is written down and thrown on.</summary>
    public static T Run<T>(LiveWarehouse warehouse, string job, string subject, TimeProvider clock, Func<RunEntry, T> work)
    {
        var entry = new RunEntry(warehouse.Connection.ExecuteScalar<long>("select nextval('ops.run_key')"));
        warehouse.Connection.Execute(
            SqlCatalog.Own.Text("Operations/begin_run.sql"),
            new
            {
                run_key = entry.Key,
                job,
                subject,
                started_at = clock.GetUtcNow().UtcDateTime,
                host = Environment.MachineName,
                process_id = Environment.ProcessId,
            });
        try
        {
            var result = work(entry);
            if (!entry.IsClosed)
            {
                End(warehouse, entry, "done", entry.Message, clock);
            }

            return result;
        }
        catch (OperationCanceledException error)
        {
            Note(warehouse, entry, "cancelled", error, clock);
            throw;
        }
        catch (Exception error) when (Note(warehouse, entry, "failed", error, clock))
        {
            throw;
        }
    }

    /// <summary>Runs that were under way when their process died; only the holder of the warehouse may ask.</summary>
    internal static void MarkInterrupted(DuckDBConnection connection) =>
        connection.Execute(SqlCatalog.Own.Text("Operations/interrupted.sql"));

    // Never hides the error that is on its way: a full disk cannot take a note either. Always false.
    static bool Note(LiveWarehouse warehouse, RunEntry entry, string outcome, Exception error, TimeProvider clock)
    {
        try
        {
            End(warehouse, entry, outcome, error.Message, clock);
        }
        catch (DuckDBException)
        {
            // The row stays 'running', and is seen as interrupted when the warehouse is opened next.
        }

        return false;
    }

    static void End(LiveWarehouse warehouse, RunEntry entry, string outcome, string? message, TimeProvider clock) =>
        warehouse.Connection.Execute(
            SqlCatalog.Own.Text("Operations/end_run.sql"),
            new { run_key = entry.Key, outcome, message, finished_at = clock.GetUtcNow().UtcDateTime });
}

using System.Diagnostics;
using Analytics.Warehouse.Operations;
using Analytics.Warehouse.Schema;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Engine;

/// <summary>
/// The warehouse opened for writing, brought to the newest schema. One process holds it at a time; readers use the
/// published <see cref="Publishing.Snapshot"/>.
/// </summary>
public sealed class LiveWarehouse : IDisposable
{
    // What does not fit is spilled beside the live file: ten million events load within this, a little slower than without.
    const string MemoryLimit = "2GB";

    static readonly TimeSpan TimeBetweenTries = TimeSpan.FromMilliseconds(100);

    LiveWarehouse(DuckDBConnection connection) => Connection = connection;

    /// <summary>The writing connection. Commands run on the caller's thread: DuckDB has no asynchronous calls.</summary>
    public DuckDBConnection Connection { get; }

    /// <summary>Opens the live file of a data folder, creating both when they are missing.</summary>
    /// <exception cref="AnalyticsException">Another process writes it, or the engine is missing.</exception>
    public static LiveWarehouse Open(DataFolder folder)
    {
        Directory.CreateDirectory(folder.Root);
        return Open($"Data Source={folder.LiveFile};memory_limit={MemoryLimit}");
    }

    /// <summary>Opens it like <see cref="Open(DataFolder)"/>, but lets whoever writes it now finish first.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="wait">How long at most.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="AnalyticsException">It was still being written when the time was over; the message names the process.</exception>
    public static LiveWarehouse Open(DataFolder folder, TimeSpan wait, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                return Open(folder);
            }
            catch (AnalyticsException error) when (DuckDbEngine.IsHeld(error))
            {
                if (waited.Elapsed >= wait)
                {
                    throw wait == TimeSpan.Zero
                        ? error
                        : new AnalyticsException($"{error.Message} It was waited for {wait.TotalSeconds:0.#} s.", error);
                }

                cancellation.WaitHandle.WaitOne(TimeBetweenTries);
            }
        }
    }

    /// <summary>True when an error of opening means that another process writes the warehouse.</summary>
    public static bool IsHeld(AnalyticsException error) => DuckDbEngine.IsHeld(error);

    /// <summary>
    /// Breaks off the statement that runs on another thread; its transaction is rolled back. A statement that is only
    /// being prepared is not reached: call it again until the work has returned.
    /// </summary>
    public void Interrupt()
    {
        using var command = Connection.CreateCommand();
        command.Cancel();
    }

    /// <summary>A warehouse in memory, gone when it is disposed and without comments: for tests and for checks of SQL.</summary>
    public static LiveWarehouse InMemory() => Open("Data Source=:memory:", isLasting: false);

    /// <summary>Runs work in one transaction: all of it is committed, or none when it throws.</summary>
    public void InTransaction(Action<DuckDBConnection> work)
    {
        using var transaction = Connection.BeginTransaction();
        work(Connection);
        transaction.Commit();
    }

    /// <inheritdoc />
    public void Dispose() => Connection.Dispose();

    static LiveWarehouse Open(string connectionString, bool isLasting = true)
    {
        var connection = DuckDbEngine.Open(connectionString);
        try
        {
            Migrator.BringUpToDate(connection, isLasting);
            RunLog.MarkInterrupted(connection);
            return new LiveWarehouse(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}

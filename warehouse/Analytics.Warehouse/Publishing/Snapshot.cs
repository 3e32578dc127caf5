using Analytics.Warehouse.Engine;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Publishing;

/// <summary>
/// The published, read-only copy of the warehouse. A reader keeps the file that it opened, whatever is published
/// meanwhile.
/// </summary>
public sealed class Snapshot : IDisposable
{
    Snapshot(DuckDBConnection connection) => Connection = connection;

    /// <summary>True when it is the live warehouse itself, which nobody can write until this is disposed.</summary>
    public bool IsLive { get; private init; }

    /// <summary>The reading connection.</summary>
    public DuckDBConnection Connection { get; }

    /// <summary>Opens the published snapshot of a data folder.</summary>
    /// <exception cref="AnalyticsException">Nothing was published yet.</exception>
    public static Snapshot Open(DataFolder folder)
    {
        if (!File.Exists(folder.SnapshotFile))
        {
            throw new AnalyticsException(
                $"Nothing is published under {folder.Root}. Run `analytics demo` for the bundled sample, "
                + "or `analytics pull` and `analytics measure` for your own data, with the same --data.");
        }

        return new Snapshot(DuckDbEngine.Open($"Data Source={folder.SnapshotFile};ACCESS_MODE=READ_ONLY"));
    }

    /// <summary>
    /// Opens the newest state that can be read now: the live warehouse when nobody writes it, else the published snapshot. It
    /// shows failed attempts too, after which nothing is published.
    /// </summary>
    /// <exception cref="AnalyticsException">There is neither.</exception>
    public static Snapshot OpenNewest(DataFolder folder)
    {
        if (!File.Exists(folder.LiveFile))
        {
            return Open(folder);
        }

        try
        {
            return new Snapshot(DuckDbEngine.Open($"Data Source={folder.LiveFile};ACCESS_MODE=READ_ONLY")) { IsLive = true };
        }
        catch (AnalyticsException error) when (LiveWarehouse.IsHeld(error))
        {
            return Open(folder);
        }
    }

    /// <inheritdoc />
    public void Dispose() => Connection.Dispose();
}

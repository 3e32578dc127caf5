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

    /// <inheritdoc />
    public void Dispose() => Connection.Dispose();
}

using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Warehouse.Publishing;

/// <summary>Copies the live warehouse to the snapshot and puts it in place in one step.</summary>
public static class Publication
{
    /// <summary>
    /// Publishes what is committed. Readers of the old snapshot keep reading it; who opens the file next sees the new one.
    /// A crash half-way leaves the old snapshot in place.
    /// </summary>
    public static void Publish(LiveWarehouse warehouse, DataFolder folder)
    {
        var target = folder.SnapshotFile;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var next = target + ".next";
        File.Delete(next);
        File.Delete(next + ".wal");

        // DuckDB takes no parameters in ATTACH; the path is our own, its quotes doubled.
        warehouse.Connection.Execute($"attach '{next.Replace("'", "''", StringComparison.Ordinal)}' as next_snapshot");
        try
        {
            warehouse.Connection.Execute(SqlCatalog.Own.Text("Publishing/copy.sql"));
        }
        finally
        {
            warehouse.Connection.Execute("detach next_snapshot");
        }

        using (var written = new FileStream(next, FileMode.Open, FileAccess.ReadWrite))
        {
            written.Flush(flushToDisk: true);
        }

        File.Move(next, target, overwrite: true);
    }
}

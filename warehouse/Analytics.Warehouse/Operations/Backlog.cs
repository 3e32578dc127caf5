using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;
using Dapper;

namespace Analytics.Warehouse.Operations;

/// <summary>
/// What is still to be done with what was loaded. It follows from what the warehouse and the snapshot hold, so a process
/// that died between a load and the step after it forgets nothing.
/// </summary>
/// <param name="Unmeasured">Something measurable was loaded since the last measuring began.</param>
/// <param name="Unpublished">The snapshot lacks a batch or a run, or is not there.</param>
/// <param name="LacksRecords">The same, but a batch that brought nothing is not missed.</param>
public sealed record Backlog(bool Unmeasured, bool Unpublished, bool LacksRecords)
{
    /// <summary>Reads it from the live warehouse and the published snapshot.</summary>
    public static Backlog Read(LiveWarehouse warehouse, DataFolder folder)
    {
        var unmeasured = warehouse.Connection.ExecuteScalar<bool>(SqlCatalog.Own.Text("Operations/unmeasured.sql"));
        if (!File.Exists(folder.SnapshotFile))
        {
            return new Backlog(unmeasured, Unpublished: true, LacksRecords: true);
        }

        // A snapshot of another version of the program may lack what the other questions ask for.
        using var snapshot = Snapshot.Open(folder);
        var isOfOtherVersion = Differ("Operations/version.sql");
        return new Backlog(
            unmeasured,
            isOfOtherVersion || Differ("Operations/newest.sql"),
            isOfOtherVersion || Differ("Operations/newest_records.sql"));

        bool Differ(string path)
        {
            var newest = SqlCatalog.Own.Text(path);
            return warehouse.Connection.ExecuteScalar<string>(newest) != snapshot.Connection.ExecuteScalar<string>(newest);
        }
    }
}

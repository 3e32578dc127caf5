using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Warehouse.Publishing;

/// <summary>What a watcher asks of one source.</summary>
/// <param name="Source">Its name.</param>
/// <param name="CheckedAt">End of its newest successful pull that is published, UTC.</param>
/// <param name="Quarantined">Its records that are held.</param>
public sealed record SourceState(string Source, DateTime CheckedAt, long Quarantined)
{
    /// <summary>The sources of the snapshot, by name.</summary>
    public static IReadOnlyList<SourceState> ReadAll(Snapshot snapshot) =>
        [.. snapshot.Connection.Query<SourceState>(SqlCatalog.Own.Text("Publishing/source_state.sql"))];
}

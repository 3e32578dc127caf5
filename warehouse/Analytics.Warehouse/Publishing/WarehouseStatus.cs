using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Warehouse.Publishing;

/// <summary>What an operator asks first, read from the published snapshot.</summary>
public sealed record WarehouseStatus
{
    /// <summary>The newest batches, newest first, at most twenty.</summary>
    public required IReadOnlyList<BatchStatus> Batches { get; init; }

    /// <summary>One row per source: how old its data are.</summary>
    public required IReadOnlyList<SourceFreshness> Freshness { get; init; }

    /// <summary>Rows per table of the star schema.</summary>
    public required IReadOnlyList<TableRows> Tables { get; init; }

    /// <summary>Records held in quarantine, by reason.</summary>
    public required IReadOnlyList<HeldRecords> Quarantine { get; init; }

    /// <summary>Warnings of the newest batch.</summary>
    public required IReadOnlyList<BatchWarning> Warnings { get; init; }

    /// <summary>The newest run of each quarter, newest first.</summary>
    public required IReadOnlyList<RunStatus> Runs { get; init; }

    /// <summary>Reads it all.</summary>
    public static WarehouseStatus Read(Snapshot snapshot)
    {
        IReadOnlyList<T> Rows<T>(string file) =>
            [.. snapshot.Connection.Query<T>(SqlCatalog.Own.Text("Publishing/Status/" + file))];
        return new WarehouseStatus
        {
            Batches = Rows<BatchStatus>("batches.sql"),
            Freshness = Rows<SourceFreshness>("freshness.sql"),
            Tables = Rows<TableRows>("tables.sql"),
            Quarantine = Rows<HeldRecords>("quarantine.sql"),
            Warnings = Rows<BatchWarning>("warnings.sql"),
            Runs = Rows<RunStatus>("runs.sql"),
        };
    }
}

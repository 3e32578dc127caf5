using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Warehouse.Publishing;

/// <summary>What an operator asks first, read from one consistent state.</summary>
public sealed record WarehouseStatus
{
    /// <summary>True when it is the state of the live warehouse; false = of the published snapshot.</summary>
    public required bool IsLive { get; init; }

    /// <summary>The newest attempts of all jobs, newest first, at most twenty.</summary>
    public required IReadOnlyList<RunStatus> Runs { get; init; }

    /// <summary>One row per source: how old its data are.</summary>
    public required IReadOnlyList<SourceFreshness> Freshness { get; init; }

    /// <summary>Rows per table of the star schema.</summary>
    public required IReadOnlyList<TableRows> Tables { get; init; }

    /// <summary>Records held in quarantine, by reason.</summary>
    public required IReadOnlyList<HeldRecords> Quarantine { get; init; }

    /// <summary>Warnings of the newest batch.</summary>
    public required IReadOnlyList<BatchWarning> Warnings { get; init; }

    /// <summary>The newest measuring of each quarter, newest first.</summary>
    public required IReadOnlyList<MeasuredQuarter> Quarters { get; init; }

    /// <summary>Deliveries of reports, those that did not arrive first, at most twenty.</summary>
    public required IReadOnlyList<DeliveryStatus> Deliveries { get; init; }

    /// <summary>Reads it all.</summary>
    /// <exception cref="AnalyticsException">The file was written by an older version of the program.</exception>
    public static WarehouseStatus Read(Snapshot snapshot)
    {
        var newest = Path.GetFileName(SqlCatalog.Own.Paths("Schema/0")[^1]);
        if (snapshot.Connection.ExecuteScalar<long>("select count(*) from main.schema_migration where name = $newest", new { newest }) == 0)
        {
            throw new AnalyticsException(
                "The warehouse was written by an older version of this program and lacks what is to be shown. "
                + "Run `analytics measure`, or any pull: it is brought up to date then, with all that it holds.");
        }

        IReadOnlyList<T> Rows<T>(string file) =>
            [.. snapshot.Connection.Query<T>(SqlCatalog.Own.Text("Publishing/Status/" + file))];
        return new WarehouseStatus
        {
            IsLive = snapshot.IsLive,
            Runs = Rows<RunStatus>("runs.sql"),
            Freshness = Rows<SourceFreshness>("freshness.sql"),
            Tables = Rows<TableRows>("tables.sql"),
            Quarantine = Rows<HeldRecords>("quarantine.sql"),
            Warnings = Rows<BatchWarning>("warnings.sql"),
            Quarters = Rows<MeasuredQuarter>("quarters.sql"),
            Deliveries = Rows<DeliveryStatus>("deliveries.sql"),
        };
    }
}

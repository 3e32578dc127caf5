using Analytics.Etl.Loading;
using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Etl.Replaying;

/// <summary>What a warehouse has loaded so far.</summary>
static class Batches
{
    public static long Count(LiveWarehouse warehouse) => warehouse.Connection.ExecuteScalar<long>("select count(*) from ops.batch");

    /// <summary>Manifests of the pulls that are loaded, oldest first; what was only read again from landing is not among them.</summary>
    public static IReadOnlyList<string> Manifests(LiveWarehouse warehouse) =>
        [.. warehouse.Connection.Query<string>(LoadSession.Files.Text("Replaying/manifests.sql"))];

    /// <summary>Manifests of pulls that wrote one and did not load.</summary>
    public static IReadOnlyList<string> StrayManifests(LiveWarehouse warehouse) =>
        [.. warehouse.Connection.Query<string>(LoadSession.Files.Text("Replaying/stray_manifests.sql"))];
}

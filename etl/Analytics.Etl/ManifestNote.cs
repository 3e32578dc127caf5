using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Operations;
using Dapper;

namespace Analytics.Etl;

/// <summary>The name of a run's manifest in the run log, written before the manifest: a killed pull leaves a trace of it.</summary>
static class ManifestNote
{
    public static void Write(LiveWarehouse warehouse, RunEntry run, string manifest) =>
        warehouse.Connection.Execute(
            "update ops.job_run set manifest = $manifest where run_key = $key", new { manifest, key = run.Key });
}

using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Operations;
using Dapper;

namespace Analytics.Etl.Loading;

/// <summary>The name of a run's manifest in the run log, written before the manifest: a killed pull leaves a trace of it.</summary>
static class ManifestNote
{
    public static void Write(LiveWarehouse warehouse, RunEntry run, string manifest) =>
        warehouse.Connection.Execute(LoadSession.Files.Text("Loading/note_manifest.sql"), new { manifest, key = run.Key });
}

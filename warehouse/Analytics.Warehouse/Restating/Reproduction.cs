using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Indicators;
using Analytics.Warehouse.Measuring;
using Analytics.Warehouse.Publishing;
using Dapper;

namespace Analytics.Warehouse.Restating;

/// <summary>
/// A run measured again at its own cuts and by its own definitions: the same bytes, on any machine that has the same records.
/// </summary>
/// <param name="Run">The run.</param>
/// <param name="ResultHash">SHA-256 over the figures counted now.</param>
/// <param name="Figures">How many figures.</param>
public sealed record Reproduction(FrozenRun Run, string ResultHash, long Figures)
{
    /// <summary>True when every figure came out as it was frozen.</summary>
    public bool IsSame => ResultHash == Run.ResultHash;

    /// <summary>Counts a run again.</summary>
    /// <param name="snapshot">Where the run is; only temporary tables are made.</param>
    /// <param name="runOrPeriod">A run, a period, or null for the newest quarter.</param>
    /// <exception cref="AnalyticsException">There is no such run, or this program does not have its definitions.</exception>
    public static Reproduction Of(Snapshot snapshot, string? runOrPeriod)
    {
        var connection = snapshot.Connection;
        var run = FrozenRun.Find(connection, runOrPeriod);
        var definitions = DefinitionSet.OfRun(connection, run.RunId);
        Measurement.Recount(connection, definitions, run, run.Cut);
        var result = connection.QuerySingle<(string RunId, string Hash, long Figures, bool IsNew)>(
            SqlCatalog.Own.Text("Measuring/result.sql"),
            new { v = run.Cut.Valid, k = run.Cut.Known, period = run.Period.Key, code = run.Period.Code, definitions = run.DefinitionHash });
        return new(run, result.Hash, result.Figures);
    }
}

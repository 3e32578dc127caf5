using System.Globalization;
using Analytics.Warehouse.Engine;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Index;

/// <summary>Makes the effectiveness index of every agency out of the frozen figures of a quarter's run, and stores it.</summary>
public static class IndexMeasurement
{
    /// <summary>
    /// Computes the index of each peer group and writes <c>star.fact_index</c> and its parts; also the shrinkage that no
    /// signal has stored. An indicator that the run does not have does not apply (NA).
    /// </summary>
    /// <param name="connection">The warehouse, in the transaction that stored the figures.</param>
    /// <param name="runKey">The run, of a quarter.</param>
    /// <param name="periodEnd">Last day of the quarter: the seed of the draws.</param>
    public static void Run(DuckDBConnection connection, int runKey, DateOnly periodEnd)
    {
        var definition = IndexDefinition.Own;
        var seed = ulong.Parse(periodEnd.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var groups = PeerGroupObservations.Read(connection, runKey, definition)
            .Select(group => new PeerGroupIndex(
                group.PeerGroup, group.AgencyKeys, EffectivenessIndex.Compute(definition, group.Agencies, seed)))
            .ToList();
        Store(connection, runKey, definition, groups);
    }

    static void Store(DuckDBConnection connection, int runKey, IndexDefinition definition, List<PeerGroupIndex> groups)
    {
        var period = connection.QuerySingle<int>("select period_key from star.dim_run where run_key = $run", new { run = runKey });
        var all = groups.SelectMany(group => group.Index.Agencies.Select(agency => (Group: group, Agency: agency))).ToList();
        using (var rows = connection.CreateAppender("star", "fact_index"))
        {
            foreach (var (group, agency) in all)
            {
                group.Append(rows.CreateRow(), agency, runKey, period, definition.Version);
            }
        }

        using (var rows = connection.CreateAppender("star", "fact_index_pillar"))
        {
            foreach (var (agency, pillar) in all.SelectMany(one => one.Agency.Pillars.Select(pillar => (one.Agency, pillar))))
            {
                rows.CreateRow().AppendValue((int?)runKey).AppendValue(agency.AgencyId).AppendValue(pillar.PillarId)
                    .AppendValue(Stored.Round(pillar.Value)).AppendValue(Stored.Round(pillar.Weight)).EndRow();
            }
        }

        using (var rows = connection.CreateAppender("star", "fact_index_score"))
        {
            foreach (var (_, agency) in all)
            {
                foreach (var (indicator, score) in definition.Indicators.Zip(agency.Scores))
                {
                    rows.CreateRow().AppendValue((int?)runKey).AppendValue(agency.AgencyId).AppendValue(indicator.Id)
                        .AppendValue(indicator.Pillar).AppendValue(Stored.Status(score.Standing))
                        .AppendValue(Stored.Round(score.Value)).AppendValue(Stored.Round(score.Score))
                        .AppendValue(Stored.Round(score.Weight)).EndRow();
                }
            }
        }

        StoreShrinkage(connection, runKey, groups);
    }

    static void StoreShrinkage(DuckDBConnection connection, int runKey, List<PeerGroupIndex> groups)
    {
        connection.Execute(SqlCatalog.Own.Text("Index/begin_shrinkage.sql"));
        using (var rows = connection.CreateAppender("temp", "main", "index_shrinkage"))
        {
            foreach (var group in groups)
            {
                foreach (var (indicator, fit) in group.Index.Shrinkage)
                {
                    Stored.Append(rows.CreateRow(), indicator, group.PeerGroup, fit);
                }
            }
        }

        connection.Execute(SqlCatalog.Own.Text("Index/store_shrinkage.sql"), new { run = runKey });
    }
}

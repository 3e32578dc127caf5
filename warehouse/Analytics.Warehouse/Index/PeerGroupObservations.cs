using Analytics.Warehouse.Engine;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Index;

/// <summary>What the index of one peer group is made of, with the keys of its agencies.</summary>
sealed record PeerGroupObservations(
    string PeerGroup, IReadOnlyDictionary<string, int?> AgencyKeys, IReadOnlyList<AgencyObservations> Agencies)
{
    /// <summary>Every peer group, by the frozen figures of a run. An indicator that the run does not have does not apply (NA).</summary>
    public static IReadOnlyList<PeerGroupObservations> Read(DuckDBConnection connection, int runKey, IndexDefinition definition)
    {
        var figures = connection
            .Query<IndexFigure>(SqlCatalog.Own.Text("Index/observations.sql"), new { run = runKey })
            .ToList();
        var system = figures.Where(figure => figure.Grain == "system").ToDictionary(figure => figure.IndicatorId);
        return
        [
            .. figures.Where(figure => figure.Grain == "agency")
                .GroupBy(figure => figure.PeerGroup!)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new PeerGroupObservations(
                    group.Key,
                    group.GroupBy(figure => figure.AgencyId!).ToDictionary(one => one.Key, one => one.First().AgencyKey),
                    [.. Observe(definition, group, system)])),
        ];
    }

    // By agency id, so that the draws of an agency do not depend on the order of rows.
    static IEnumerable<AgencyObservations> Observe(
        IndexDefinition definition, IEnumerable<IndexFigure> group, Dictionary<string, IndexFigure> system)
    {
        var types = definition.Indicators.ToDictionary(indicator => indicator.Id, indicator => indicator.Type);
        var uses = definition.Uses;
        foreach (var agency in group.GroupBy(figure => figure.AgencyId!).OrderBy(agency => agency.Key, StringComparer.Ordinal))
        {
            var figures = agency.ToDictionary(figure => figure.IndicatorId);
            var observations = figures.Values
                .Where(figure => uses.Contains(figure.IndicatorId))
                .ToDictionary(
                    figure => figure.IndicatorId,
                    // What is not scored verifies: a rate.
                    figure => figure.Observe(types.GetValueOrDefault(figure.IndicatorId, IndexIndicator.Rate)));
            yield return new(agency.Key, observations, Quality(definition, figures, system));
        }
    }

    // Of the rates that exist: most sources are shared, so where an agency has no rate of its own the system's speaks for
    // it. Owed and not supplied is 0, and one 0 makes the mean 0.
    static double? Quality(
        IndexDefinition definition, Dictionary<string, IndexFigure> agency, Dictionary<string, IndexFigure> system)
    {
        var rates = (definition.Quality?.Rates ?? [])
            .Select(rate => Known(agency.GetValueOrDefault(rate)) ?? Known(system.GetValueOrDefault(rate)))
            .OfType<double>()
            .ToList();
        return rates.Count == 0 ? null
            : rates.Contains(0) ? 0
            : Math.Exp(rates.Average(Math.Log));
    }

    static double? Known(IndexFigure? figure) => figure?.Status switch
    {
        "OK" => figure.Value,
        "MISS" => 0,
        _ => null,
    };
}

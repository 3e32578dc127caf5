using Analytics.Warehouse.Statistics;

namespace Analytics.Warehouse.Index;

/// <summary>
/// The effectiveness index (EI) of the agencies of one peer group: one number from 0 to 100 that one strong area cannot
/// buy, with its uncertainty. Pure: equal inputs give equal bits on any number of processors. After the OECD/JRC Handbook
/// on Constructing Composite Indicators (2008); ranks with intervals after Goldstein and Spiegelhalter (1996).
/// </summary>
public sealed class EffectivenessIndex
{
    readonly IndexDraws _draws;

    EffectivenessIndex(IReadOnlyDictionary<string, Shrinkage> shrinkage, IReadOnlyList<AgencyIndex> agencies, IndexDraws draws) =>
        (Shrinkage, Agencies, _draws) = (shrinkage, agencies, draws);

    /// <summary>What the rates of the group have in common, by indicator; without those that no agency has.</summary>
    public IReadOnlyDictionary<string, Shrinkage> Shrinkage { get; }

    /// <summary>The agencies, in the order given.</summary>
    public IReadOnlyList<AgencyIndex> Agencies { get; }

    /// <summary>Computes the index of one peer group.</summary>
    /// <param name="definition">What the index is made of.</param>
    /// <param name="agencies">All agencies of the group. Their order is that of the draws, and of nothing else.</param>
    /// <param name="seed">Seed of the draws: yyyymmdd of the last day of the period.</param>
    /// <param name="shrinkage">What the rates have in common; null: fitted on these agencies.</param>
    /// <param name="processors">Most processors used; -1 = all. The result does not depend on it.</param>
    public static EffectivenessIndex Compute(
        IndexDefinition definition, IReadOnlyList<AgencyObservations> agencies, ulong seed,
        IReadOnlyDictionary<string, Shrinkage>? shrinkage = null, int processors = -1)
    {
        shrinkage ??= Fit(definition, agencies);
        var point = new PointIndex(definition, shrinkage);
        var indices = agencies.Select(point.Of).ToList();
        var draws = IndexDraws.Run(definition, Cells(definition, agencies, indices, point, shrinkage), indices, seed, processors);
        var tiers = Tiers(definition, indices, draws);
        var spread = new AgencyIndex[indices.Count];
        Parallel.For(0, spread.Length, new ParallelOptions { MaxDegreeOfParallelism = processors }, place =>
            spread[place] = indices[place] is { IsPublished: true } index
                ? index with { Spread = draws.Spread(place, tiers[place]) }
                : indices[place]);
        return new(shrinkage, spread, draws);
    }

    /// <summary>Part of the draws in which one published agency has a strictly larger index than another, by their places.</summary>
    public double ChanceAbove(int one, int other) => _draws.ChanceAbove(one, other);

    /// <summary>Rates that are scored, and rates that verify; agencies with something to divide by.</summary>
    internal static Dictionary<string, Shrinkage> Fit(IndexDefinition definition, IReadOnlyList<AgencyObservations> agencies)
    {
        var rates = definition.Indicators.Where(indicator => indicator.Type == IndexIndicator.Rate).Select(indicator => indicator.Id)
            .Concat(definition.Indicators.Select(indicator => indicator.Verified).OfType<string>())
            .Distinct();
        var fits = new Dictionary<string, Shrinkage>();
        foreach (var rate in rates)
        {
            if (Statistics.Shrinkage.Fit(agencies.Select(agency => agency.Of(rate).Share)) is { } fit)
            {
                fits[rate] = fit;
            }
        }

        return fits;
    }

    // One for every supplied indicator of every agency, indicator by indicator: the order of the normal draws.
    static List<IndexCell> Cells(
        IndexDefinition definition, IReadOnlyList<AgencyObservations> agencies, List<AgencyIndex> indices, PointIndex point,
        IReadOnlyDictionary<string, Shrinkage> shrinkage)
    {
        var cells = new List<IndexCell>();
        foreach (var (column, indicator) in definition.Indicators.Index())
        {
            var pillar = definition.Pillars.FindIndex(one => one.Id == indicator.Pillar);
            for (var agency = 0; agency < agencies.Count; agency++)
            {
                var score = indices[agency].Scores[column];
                if (score.Standing != Standing.Supplied)
                {
                    continue;
                }

                var observation = agencies[agency].Of(indicator.Id);
                cells.Add(indicator.Type == IndexIndicator.Rate
                    ? IndexCell.OfRate(
                        agency, pillar, indicator, score.Weight!.Value, score.Value!.Value,
                        observation.Share.Denominator + shrinkage[indicator.Id].Kappa)
                    : IndexCell.OfValue(
                        agency, pillar, indicator, score.Weight!.Value, score.Value!.Value,
                        observation.StandardError * point.VerifiedFactor(indicator, agencies[agency])));
            }
        }

        return cells;
    }

    // Falling by index; the next agency opens a tier when the leader of the present one beats it in enough draws.
    static int[] Tiers(IndexDefinition definition, List<AgencyIndex> indices, IndexDraws draws)
    {
        var tiers = new int[indices.Count];
        var comparable = indices.Select((index, place) => (index, place))
            .Where(pair => pair.index.IsPublished)
            .GroupBy(pair => pair.index.ApplicablePillars);
        foreach (var group in comparable)
        {
            var (tier, leader) = (0, -1);
            foreach (var (_, place) in group
                .OrderByDescending(pair => pair.index.Geometric)
                .ThenBy(pair => pair.index.AgencyId, StringComparer.Ordinal))
            {
                if (leader < 0 || draws.ChanceAbove(leader, place) >= definition.Parameters.TierSeparation)
                {
                    (tier, leader) = (tier + 1, place);
                }

                tiers[place] = tier;
            }
        }

        return tiers;
    }
}

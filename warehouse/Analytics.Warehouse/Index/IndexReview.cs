using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Measuring;
using Analytics.Warehouse.Publishing;
using MathNet.Numerics.Statistics;

namespace Analytics.Warehouse.Index;

/// <summary>
/// The yearly review of the effectiveness index: whether each indicator matters as much as its weight says, and which of the
/// choices in its making moves ranks most. For those who decide the weights of the next year; no figure depends on it. Point
/// values only. Importance as in Paruolo, Saisana and Saltelli (2013): the squared correlation with the index.
/// </summary>
public sealed record IndexReview
{
    /// <summary>An indicator should have between half and one and a half times the importance that its weight says.</summary>
    public const double Tolerance = 0.5;

    // So little that it moves no rate, and an agency without a unit still takes the common one.
    const double NoShrinkage = 1e-9;

    // Fewer agencies correlate by chance.
    const int FewestAgencies = 3;

    /// <summary>Agencies with a published index: only these are ranked and correlated.</summary>
    public required int Agencies { get; init; }

    /// <summary>One for every indicator of the definition, in its order.</summary>
    public required IReadOnlyList<IndexImportance> Importances { get; init; }

    /// <summary>What other choices would have moved, the one that moves most first.</summary>
    public required IReadOnlyList<IndexChoice> Choices { get; init; }

    /// <summary>Reviews the index of a quarter by the definition in force.</summary>
    /// <param name="snapshot">Where the run is.</param>
    /// <param name="runOrPeriod">A run, a quarter, or null for the newest one.</param>
    /// <exception cref="AnalyticsException">There is no such run, or it is of a month.</exception>
    public static (FrozenRun Run, IndexReview Review) Of(Snapshot snapshot, string? runOrPeriod)
    {
        var run = FrozenRun.Find(snapshot.Connection, runOrPeriod);
        if (run.Period.Grain != "quarter")
        {
            throw new AnalyticsException($"'{runOrPeriod}' is a month, and the index is made of quarters. Give a quarter, for example 2025-Q4.");
        }

        var groups = PeerGroupObservations.Read(snapshot.Connection, run.RunKey, IndexDefinition.Own);
        return (run, Of(IndexDefinition.Own, [.. groups.Select(group => group.Agencies)]));
    }

    /// <summary>Reviews the index of some peer groups. Agencies are ranked within their group.</summary>
    public static IndexReview Of(IndexDefinition definition, IReadOnlyList<IReadOnlyList<AgencyObservations>> groups)
    {
        var indices = groups.Select(group => Indices(definition, group)).ToList();
        var published = indices.SelectMany(group => group).Where(index => index.IsPublished).ToList();
        var equal = EquallyWeighed(definition);
        return new IndexReview
        {
            Agencies = published.Count,
            Importances = Importance(definition, published),
            Choices =
            [
                .. new[]
                {
                    Choice("equal_weights", group => Indices(equal, group), index => index.Geometric),
                    Choice("arithmetic_mean", group => Indices(definition, group), index => index.Arithmetic),
                    Choice("no_shrinkage", group => Indices(definition, group, kappa: NoShrinkage), index => index.Geometric),
                    Choice("missing_left_out", group => Indices(definition, [.. group.Select(WithoutMissing)]), index => index.Geometric),
                }.OrderByDescending(choice => choice.MedianMove).ThenByDescending(choice => choice.MeanMove),
            ],
        };

        IndexChoice Choice(
            string name, Func<IReadOnlyList<AgencyObservations>, List<AgencyIndex>> make, Func<AgencyIndex, double?> value) =>
            IndexChoice.Of(name, [.. groups.Zip(indices).SelectMany(pair => Moves(pair.Second, make(pair.First), value))]);
    }

    static List<AgencyIndex> Indices(IndexDefinition definition, IReadOnlyList<AgencyObservations> group, double? kappa = null)
    {
        var fits = EffectivenessIndex.Fit(definition, group);
        var point = new PointIndex(definition, fits.ToDictionary(fit => fit.Key, fit => kappa is { } k ? fit.Value with { Kappa = k } : fit.Value));
        return [.. group.Select(point.Of)];
    }

    static AgencyObservations WithoutMissing(AgencyObservations agency) => agency with
    {
        Observations = agency.Observations
            .Where(one => one.Value.Standing != Standing.Missing)
            .ToDictionary(one => one.Key, one => one.Value),
    };

    static IndexDefinition EquallyWeighed(IndexDefinition one) => new()
    {
        Version = one.Version,
        Parameters = one.Parameters,
        Quality = one.Quality,
        Pillars = one.Pillars.ConvertAll(pillar => new IndexPillar { Id = pillar.Id, NameVi = pillar.NameVi, Weight = 1.0 / one.Pillars.Count }),
        Indicators = one.Indicators.ConvertAll(indicator => new IndexIndicator
        {
            Id = indicator.Id,
            Pillar = indicator.Pillar,
            Weight = 1.0 / one.Indicators.Count(other => other.Pillar == indicator.Pillar),
            Type = indicator.Type,
            Worst = indicator.Worst,
            Best = indicator.Best,
            Verified = indicator.Verified,
        }),
    };

    // Among the agencies that are published as it is: who is, is another question.
    static IEnumerable<(string AgencyId, int Places)> Moves(
        List<AgencyIndex> asItIs, List<AgencyIndex> otherwise, Func<AgencyIndex, double?> value)
    {
        var pairs = asItIs.Zip(otherwise).Where(pair => pair.First.IsPublished).ToList();
        var now = Ranks(pairs.ConvertAll(pair => pair.First.Geometric!.Value));
        // Without a value there is nothing left to score: behind all others.
        var then = Ranks(pairs.ConvertAll(pair => value(pair.Second) ?? double.NegativeInfinity));
        return pairs.Select((pair, place) => (pair.First.AgencyId, then[place] - now[place]));
    }

    // 1 + the number of strictly larger values.
    static List<int> Ranks(List<double> values)
    {
        var first = values.OrderDescending().Index().GroupBy(one => one.Item, one => one.Index).ToDictionary(same => same.Key, same => same.Min());
        return values.ConvertAll(value => first[value] + 1);
    }

    static List<IndexImportance> Importance(IndexDefinition definition, List<AgencyIndex> published)
    {
        var rows = definition.Indicators.Select((indicator, column) =>
        {
            var scored = published.Where(index => index.Scores[column].Score is not null).ToList();
            double? correlation = scored.Count < FewestAgencies ? null
                : Correlation.Pearson(scored.Select(index => index.Scores[column].Score!.Value), scored.Select(index => index.Geometric!.Value));
            return (indicator.Id,
                Weight: definition.Pillars.First(pillar => pillar.Id == indicator.Pillar).Weight * indicator.Weight,
                Correlation: correlation is { } r && double.IsFinite(r) ? r : default(double?));
        }).ToList();
        var known = rows.Where(row => row.Correlation is not null).ToList();
        var (weight, square) = (known.Sum(row => row.Weight), known.Sum(row => row.Correlation * row.Correlation));
        return
        [
            .. rows.Select(row => row.Correlation is { } r && square > 0
                ? new IndexImportance(row.Id, row.Weight / weight, r, r * r / square.Value)
                : new IndexImportance(row.Id, row.Weight, null, null)),
        ];
    }
}

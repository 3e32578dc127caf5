using Analytics.Warehouse.Statistics;

namespace Analytics.Warehouse.Index;

/// <summary>From observations to the index of one agency by point value (2.2 to 2.5 of the methodology).</summary>
sealed class PointIndex(IndexDefinition definition, IReadOnlyDictionary<string, Shrinkage> shrinkage)
{
    // Weights are sums of decimals: 0.7 must not fail at 0.7.
    const double Rounding = 1e-9;

    public AgencyIndex Of(AgencyObservations agency)
    {
        var scores = Scores(agency);
        var pillars = Pillars(scores);
        var (applicable, supplied) = (Weight(scores, Standing.Supplied) + Weight(scores, Standing.Missing), Weight(scores, Standing.Supplied));
        double? availability = applicable > 0 ? supplied / applicable : null;
        var index = new AgencyIndex
        {
            AgencyId = agency.AgencyId,
            Scores = scores,
            Pillars = pillars,
            Applicable = applicable,
            Availability = availability,
            Quality = agency.Quality,
            QualityGrade = agency.Quality is { } quality ? definition.Quality?.Grade(quality) : null,
            Reason = Reason(scores, applicable, availability, agency.Quality),
            Geometric = null,
            Arithmetic = null,
            Band = null,
        };
        if (applicable <= 0)
        {
            return index;
        }

        var present = pillars.Where(pillar => pillar.Value is not null).ToList();
        var geometric = Math.Exp(present.Sum(pillar => pillar.Weight!.Value * Math.Log(Math.Max(pillar.Value!.Value, definition.Parameters.Floor))));
        return index with
        {
            Geometric = geometric,
            Arithmetic = present.Sum(pillar => pillar.Weight * pillar.Value),
            Band = definition.Parameters.Band(geometric),
        };
    }

    /// <summary>The part of what an agency claims that holds: the shrunken verified rate. 1 where the group has no verified claim.</summary>
    public double VerifiedFactor(IndexIndicator indicator, AgencyObservations agency) =>
        indicator.Verified is { } verified && shrinkage.TryGetValue(verified, out var common)
            ? common.Rate(agency.Of(verified).Share)
            : 1;

    List<IndicatorScore> Scores(AgencyObservations agency)
    {
        var applying = definition.Indicators
            .Where(indicator => agency.Of(indicator.Id).Standing != Standing.NotApplicable)
            .GroupBy(indicator => indicator.Pillar)
            .ToDictionary(group => group.Key, group => group.Sum(indicator => indicator.Weight));
        return
        [
            .. definition.Indicators.Select(indicator => agency.Of(indicator.Id).Standing switch
            {
                Standing.Supplied => Supplied(indicator, agency, indicator.Weight / applying[indicator.Pillar]),
                Standing.Missing => new(indicator.Id, Standing.Missing, null, 0, indicator.Weight / applying[indicator.Pillar]),
                _ => new(indicator.Id, Standing.NotApplicable, null, null, null),
            }),
        ];
    }

    IndicatorScore Supplied(IndexIndicator indicator, AgencyObservations agency, double weight)
    {
        var observation = agency.Of(indicator.Id);
        var value = indicator.Type == IndexIndicator.Rate
            ? shrinkage[indicator.Id].Rate(observation.Share)
            : observation.Value * VerifiedFactor(indicator, agency);
        return new(indicator.Id, Standing.Supplied, value, indicator.Score(value), weight);
    }

    List<PillarScore> Pillars(List<IndicatorScore> scores)
    {
        var values = definition.Pillars.ConvertAll(pillar => InPillar(scores, pillar).Sum(score => score.Score * score.Weight));
        var present = definition.Pillars.ConvertAll(pillar => InPillar(scores, pillar).Any());
        var whole = definition.Pillars.Where((_, place) => present[place]).Sum(pillar => pillar.Weight);
        return
        [
            .. definition.Pillars.Select((pillar, place) => present[place]
                ? new PillarScore(pillar.Id, values[place], pillar.Weight / whole)
                : new PillarScore(pillar.Id, null, null)),
        ];
    }

    IEnumerable<IndicatorScore> InPillar(List<IndicatorScore> scores, IndexPillar pillar) =>
        definition.Indicators.Zip(scores)
            .Where(pair => pair.First.Pillar == pillar.Id && pair.Second.Standing != Standing.NotApplicable)
            .Select(pair => pair.Second);

    // Of the whole index: weight of the pillar times weight within it, as the definition gives them.
    double Weight(List<IndicatorScore> scores, Standing standing) =>
        definition.Indicators.Zip(scores)
            .Where(pair => pair.Second.Standing == standing)
            .Sum(pair => pair.First.Weight * definition.Pillars.First(pillar => pillar.Id == pair.First.Pillar).Weight);

    string? Reason(List<IndicatorScore> scores, double applicable, double? availability, double? quality)
    {
        var supplied = definition.Indicators.Zip(scores)
            .Where(pair => pair.Second.Standing == Standing.Supplied)
            .Select(pair => pair.First.Pillar)
            .ToHashSet();
        return applicable < definition.Parameters.MinApplicable - Rounding ? "too_little_applicable"
            : availability is null || availability < definition.Parameters.MinAvailability - Rounding ? "too_little_supplied"
            : !definition.Parameters.MandatoryPillars.All(supplied.Contains) ? "mandatory_pillar_empty"
            : definition.Quality is not { } gate ? null
            : quality is not { } mean ? "quality_unknown"
            : gate.Opens(mean) ? null : "quality_too_low";
    }
}

using Analytics.Warehouse.Index;

namespace Analytics.Warehouse.Tests.Index;

public sealed class EffectivenessIndexTests
{
    const ulong Seed = 20260331;

    static readonly IndexDefinition Definition = IndexDefinition.Own;

    [Fact]
    public void The_number_of_processors_changes_no_bit()
    {
        var agencies = Unlike(40);

        var one = EffectivenessIndex.Compute(Definition, agencies, Seed, processors: 1);
        var two = EffectivenessIndex.Compute(Definition, agencies, Seed, processors: 2);

        Assert.Equal(one.Agencies.Select(Bits), two.Agencies.Select(Bits));
        Assert.Equal(
            Enumerable.Range(1, 39).Select(place => one.ChanceAbove(0, place)),
            Enumerable.Range(1, 39).Select(place => two.ChanceAbove(0, place)));
    }

    [Fact]
    public void The_order_of_agencies_changes_no_published_number_but_those_drawn()
    {
        var agencies = Unlike(12);

        var forth = EffectivenessIndex.Compute(Definition, agencies, Seed);
        var back = EffectivenessIndex.Compute(Definition, [.. agencies.Reverse()], Seed);

        Assert.Equal(forth.Agencies.Select(Point), back.Agencies.Reverse().Select(Point));
        Assert.Equal(forth.Shrinkage.OrderBy(fit => fit.Key), back.Shrinkage.OrderBy(fit => fit.Key));
        Assert.All(
            forth.Agencies.Zip(back.Agencies.Reverse()),
            pair => Assert.Equal(pair.First.Spread!.Low, pair.Second.Spread!.Low, 0.6));
    }

    [Fact]
    public void Another_seed_moves_the_draws_a_little_and_the_index_not()
    {
        var agencies = Unlike(5);

        var one = EffectivenessIndex.Compute(Definition, agencies, Seed);
        var other = EffectivenessIndex.Compute(Definition, agencies, Seed + 1);

        Assert.Equal(one.Agencies.Select(Point), other.Agencies.Select(Point));
        Assert.NotEqual(one.Agencies[0].Spread!.Middle, other.Agencies[0].Spread!.Middle);
        Assert.Equal(one.Agencies[0].Spread!.Middle, other.Agencies[0].Spread!.Middle, 0.5);
    }

    [Fact]
    public void An_empty_group_has_no_index() =>
        Assert.Empty(EffectivenessIndex.Compute(Definition, [], Seed).Agencies);

    [Fact]
    public void A_lone_agency_is_first_of_one()
    {
        var spread = EffectivenessIndex.Compute(Definition, [Agency("A")], Seed).Agencies.Single().Spread!;

        Assert.Equal((1, 1, 1), (spread.RankLow, spread.RankHigh, spread.Tier));
        Assert.Equal([Definition.Parameters.Draws], spread.RankCounts);
        Assert.True(spread.Low < spread.Middle && spread.Middle < spread.High);
    }

    [Fact]
    public void Equal_agencies_share_one_tier()
    {
        var index = EffectivenessIndex.Compute(Definition, [.. "ABCD".Select(letter => Agency(letter.ToString()))], Seed);

        Assert.Single(index.Agencies.Select(agency => agency.Geometric).Distinct());
        Assert.All(index.Agencies, agency => Assert.Equal(1, agency.Spread!.Tier));
        Assert.Equal(0.5, index.ChanceAbove(0, 3), 0.03);
        Assert.All(index.Agencies, agency => Assert.Equal(Definition.Parameters.Draws, agency.Spread!.RankCounts.Sum()));
    }

    [Fact]
    public void What_cannot_differ_is_first_together()
    {
        // Values without error and no rates: no draw moves anything but the weights, which move for all alike.
        var values = Definition.Indicators.ToDictionary(indicator => indicator.Id, indicator => Observation.Of(indicator.Best, 0));
        var definition = Valued();

        var index = EffectivenessIndex.Compute(definition, [new("A", values), new("B", values)], Seed);

        Assert.All(index.Agencies, agency => Assert.Equal([definition.Parameters.Draws, 0], agency.Spread!.RankCounts));
        Assert.Equal(0, index.ChanceAbove(0, 1));
        Assert.All(index.Agencies, agency => Assert.Equal(100, agency.Spread!.Low, 9));
    }

    [Fact]
    public void Clear_differences_make_tiers_and_the_leader_of_a_tier_is_the_yardstick()
    {
        double[] levels = [0.95, 0.948, 0.55, 0.548];
        var agencies = levels
            .Select((level, place) => Agency($"A{place}", rate: level, units: 400, value: level))
            .ToList();

        var tiers = EffectivenessIndex.Compute(Definition, agencies, Seed).Agencies.Select(agency => agency.Spread!.Tier);

        Assert.Equal([1, 1, 2, 2], tiers);
    }

    [Fact]
    public void Agencies_with_other_pillars_have_tiers_of_their_own()
    {
        var low = Agency("B", rate: 0.6, units: 400, value: 0.5);
        var withoutProcesses = With(low, Observation.NotApplicable, "unit_cost_change", "effort_saving_rate", "cycle_time_change");

        var index = EffectivenessIndex.Compute(Definition, [Agency("A", rate: 0.97, units: 400, value: 1), withoutProcesses], Seed);

        Assert.Equal([1, 1], index.Agencies.Select(agency => agency.Spread!.Tier));
        Assert.Equal(1, index.ChanceAbove(0, 1));
        Assert.DoesNotContain("P4_hieu_qua", index.Agencies[1].ApplicablePillars, StringComparison.Ordinal);
        Assert.Null(index.Agencies[1].Pillars[3].Value);
        Assert.Equal(1, index.Agencies[1].Pillars.Sum(pillar => pillar.Weight ?? 0), 12);
    }

    [Fact]
    public void Silence_never_beats_reporting()
    {
        var agency = Agency("A", value: 0.4);

        var silent = Single(With(agency, Observation.Missing, "cycle_time_change"));
        var exempt = Single(With(agency, Observation.NotApplicable, "cycle_time_change"));
        var reporting = Single(agency);

        Assert.True(silent.Geometric < reporting.Geometric);
        Assert.True(silent.Geometric < exempt.Geometric);
        Assert.Equal((1, 0.94), (silent.Applicable, silent.Availability!.Value), Close);
        Assert.Equal((0.94, 1), (exempt.Applicable, exempt.Availability!.Value), Close);
        Assert.Equal(0, silent.Scores[9].Score);
        Assert.Null(exempt.Scores[9].Score);
        Assert.Equal(1, exempt.Scores.Where((_, place) => place is 7 or 8).Sum(score => score.Weight!.Value), 12);
    }

    [Theory]
    [InlineData("too_little_supplied", "Missing", 0.9, "on_time_completion_rate", "unit_cost_change", "effort_saving_rate", "cycle_time_change", "satisfaction_rate")]
    [InlineData("too_little_applicable", "NotApplicable", 0.9, "report_on_time_rate", "evidence_backed_report_rate", "unit_cost_change", "effort_saving_rate", "cycle_time_change", "satisfaction_rate", "disbursement_vs_plan_rate")]
    [InlineData("mandatory_pillar_empty", "Missing", 0.9, "target_attainment_index", "first_pass_acceptance_rate")]
    [InlineData("mandatory_pillar_empty", "NotApplicable", 0.9, "on_time_completion_rate", "on_time_original_rate", "overdue_open_rate")]
    [InlineData("quality_too_low", "Missing", 0.69)]
    [InlineData("quality_unknown", "Missing", -1)]
    [InlineData(null, "Missing", 0.7)]
    [InlineData(null, "NotApplicable", 0.9, "report_on_time_rate", "evidence_backed_report_rate", "unit_cost_change", "effort_saving_rate", "cycle_time_change", "satisfaction_rate")]
    public void An_index_is_published_only_through_every_gate(string? reason, string standing, double quality, params string[] indicators)
    {
        var observation = new Observation(Enum.Parse<Standing>(standing), default, 0, 0);
        var agency = With(Agency("A"), observation, indicators) with { Quality = quality < 0 ? null : quality };

        var index = EffectivenessIndex.Compute(Definition, [agency, Agency("B")], Seed);

        Assert.Equal(reason, index.Agencies[0].Reason);
        Assert.Equal(reason is null, index.Agencies[0].Spread is not null);
        // Who is not published takes no rank from the others.
        Assert.Equal(reason is null ? 2 : 1, index.Agencies[1].Spread!.RankCounts.Count);
    }

    [Fact]
    public void An_agency_that_nothing_applies_to_has_no_number_at_all()
    {
        var index = Single(new("A", new Dictionary<string, Observation>(), 0.9));

        Assert.Equal("too_little_applicable", index.Reason);
        Assert.Equal((0, null, null, ""), (index.Applicable, index.Availability, index.Geometric, index.ApplicablePillars));
    }

    [Fact]
    public void Who_is_not_published_moves_the_place_of_a_draw_but_not_the_point_value()
    {
        var silent = With(Agency("0"), Observation.NotApplicable, [.. Definition.Indicators.Select(indicator => indicator.Id).Skip(1)]);

        var index = EffectivenessIndex.Compute(Definition, [silent, Agency("A"), Agency("B")], Seed);

        Assert.Throws<ArgumentOutOfRangeException>(() => index.ChanceAbove(0, 1));
        Assert.Equal(0.5, index.ChanceAbove(1, 2), 0.03);
    }

    [Fact]
    public void A_claim_counts_for_the_part_that_was_verified()
    {
        var believed = Single(Agency("A", value: 1));
        var doubted = Single(With(Agency("A", value: 1), Observation.Rate(2, 4), "verified_claim_rate"));
        var unaudited = Single(With(Agency("A", value: 1), Observation.NotApplicable, "verified_claim_rate"));

        Assert.Equal(100, believed.Scores[5].Score!.Value, 9);
        Assert.Equal(0.5, doubted.Scores[5].Value!.Value, 9);
        Assert.Equal(1, unaudited.Scores[5].Value!.Value, 9);
    }

    static readonly Comparer Close = new();

    static AgencyIndex Single(AgencyObservations agency) => EffectivenessIndex.Compute(Definition, [agency], Seed).Agencies.Single();

    // Every rate the same x of n (the one where lower is better turned round), every value so far between its goalposts.
    static AgencyObservations Agency(string id, double rate = 0.9, double units = 20, double value = 0.8)
    {
        var observations = Definition.Indicators.ToDictionary(
            indicator => indicator.Id,
            indicator => indicator.Type == IndexIndicator.Rate
                ? Observation.Rate(units * (indicator.Best > indicator.Worst ? rate : 1 - rate), units)
                : Observation.Of(indicator.Worst + value * (indicator.Best - indicator.Worst), 0.01));
        observations["verified_claim_rate"] = Observation.Rate(5, 5);
        return new(id, observations, 0.9);
    }

    static AgencyObservations[] Unlike(int count) =>
        [.. Enumerable.Range(0, count).Select(place => Agency(
            $"A{place:00}", rate: 0.7 + 0.3 * (place * 7 % count) / count, units: 3 + place * 5 % 40, value: 0.5 + 0.5 * place / count))];

    static AgencyObservations With(AgencyObservations agency, Observation observation, params string[] indicators)
    {
        var observations = new Dictionary<string, Observation>(agency.Observations);
        foreach (var indicator in indicators)
        {
            observations[indicator] = observation;
        }

        return agency with { Observations = observations };
    }

    static IndexDefinition Valued() => new()
    {
        Version = 1,
        Pillars = Definition.Pillars,
        Parameters = Definition.Parameters,
        Indicators = Definition.Indicators.ConvertAll(indicator => new IndexIndicator
        {
            Id = indicator.Id,
            Pillar = indicator.Pillar,
            Weight = indicator.Weight,
            Type = IndexIndicator.Value,
            Worst = indicator.Worst,
            Best = indicator.Best,
        }),
    };

    static string Bits(AgencyIndex index) => Point(index) + string.Join(
        '|', index.Spread!.Low, index.Spread.Middle, index.Spread.High, index.Spread.Chance, index.Spread.Tier,
        string.Join(',', index.Spread.RankCounts));

    // Shortest text that reads back to the same bits.
    static string Point(AgencyIndex index) => string.Join(
        '|', index.AgencyId, index.Geometric, index.Arithmetic, index.Availability, index.Band,
        string.Join(',', index.Scores), string.Join(',', index.Pillars));

    sealed class Comparer : IEqualityComparer<(double, double)>
    {
        public bool Equals((double, double) one, (double, double) other) =>
            Math.Abs(one.Item1 - other.Item1) < 1e-9 && Math.Abs(one.Item2 - other.Item2) < 1e-9;

        public int GetHashCode((double, double) pair) => 0;
    }
}

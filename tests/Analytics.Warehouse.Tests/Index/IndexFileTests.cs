using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Index;
using Analytics.Warehouse.Indicators;

namespace Analytics.Warehouse.Tests.Index;

public sealed class IndexFileTests
{
    const string Good =
        """
        version: 1
        pillars:
          - { id: P1, name_vi: Một, weight: 0.6 }
          - { id: P2, name_vi: Hai, weight: 0.4 }
        indicators:
          - { id: a, pillar: P1, weight: 1, type: rate, worst: 0.5, best: 1 }
          - { id: b, pillar: P2, weight: 0.5, type: value, worst: 1, best: 0, verified: c }
          - { id: d, pillar: P2, weight: 0.5, type: value, worst: 0, best: 1 }
        parameters:
          floor: 10
          min_availability: 0.7
          min_applicable: 0.6
          mandatory_pillars: [P1]
          weight_jitter: 0.25
          draws: 100
          interval: [0.05, 0.95]
          bands: [90, 70, 50]
          chance_of: 70
          tier_separation: 0.9
        quality:
          rates: [q]
          grades: { A: 0.95, C: 0.7 }
          at_least: C
        """;

    [Fact]
    public void A_right_definition_is_read()
    {
        var definition = IndexFile.Parse("x.yaml", Good);

        Assert.Equal(["a", "b", "c", "d", "q"], definition.Uses.Order());
        Assert.Equal(25, definition.Indicators[1].Score(0.75));
        Assert.Equal(("A", "C", "D"), (definition.Quality!.Grade(0.95), definition.Quality.Grade(0.7), definition.Quality.Grade(0.69)));
        Assert.Equal(("muc_1", "muc_2", "muc_4"), (definition.Parameters.Band(90), definition.Parameters.Band(89.9), definition.Parameters.Band(0)));
    }

    [Fact]
    public void The_catalogue_has_every_indicator_that_the_index_reads() =>
        IndexDefinition.Own.CheckAgainst(IndicatorCatalogue.All.Select(one => one.Id));

    [Theory]
    [InlineData("weight: 0.6", "weight: 0.5", "pillars: the weights add up to 0.9; expected 1.")]
    [InlineData("id: P2, name_vi: Hai, weight: 0.4", "id: P2, name_vi: Hai, weight: -0.4", "pillars[1].weight is -0.4; expected more than 0, at most 1. pillars: the weights add up to 0.2; expected 1.")]
    [InlineData("pillar: P1, weight: 1", "pillar: P1, weight: 0.9", "indicators: the weights in pillar 'P1' add up to 0.9; expected 1.")]
    [InlineData("id: d, pillar: P2, weight: 0.5", "id: d, pillar: P3, weight: 0.5", "indicators: the weights in pillar 'P2' add up to 0.5; expected 1. indicators[2].pillar is 'P3', which is not among the pillars.")]
    [InlineData("worst: 0.5, best: 1 }", "worst: 1, best: 1 }", "indicators[0]: worst is 1 and best is 1; expected two different numbers.")]
    [InlineData("type: rate", "type: share", "indicators[0].type is 'share'; expected rate or value.")]
    [InlineData("id: d,", "id: b,", "indicators: 'b' is given twice.")]
    [InlineData("worst: 0.5, best: 1 }", "worst: 0.5, best: 1, verified: c }", "indicators[0].verified is for a value; a rate has none.")]
    [InlineData("mandatory_pillars: [P1]", "mandatory_pillars: [P9]", "parameters.mandatory_pillars names 'P9', which is not among the pillars.")]
    [InlineData("floor: 10", "floor: 0", "parameters.floor is 0; expected more than 0, at most 100: a geometric mean has no place for 0.")]
    [InlineData("draws: 100", "draws: 0", "parameters.draws is 0; expected 1 or more.")]
    [InlineData("bands: [90, 70, 50]", "bands: [50, 70, 90]", "parameters.bands fall.")]
    [InlineData("interval: [0.05, 0.95]", "interval: [0.95, 0.05]", "parameters.interval is two parts between 0 and 1, the lower first.")]
    [InlineData("weight_jitter: 0.25", "weight_jitter: 25", "parameters.weight_jitter is 25; expected 0 to 1.")]
    [InlineData("at_least: C", "at_least: E", "quality.at_least is 'E', which is not among the grades.")]
    [InlineData("version: 1", "version: 0", "version starts at 1.")]
    public void A_definition_that_does_not_add_up_is_named_by_member(string part, string wrong, string faults)
    {
        Assert.Contains(part, Good, StringComparison.Ordinal);
        var text = Good.Replace(part, wrong, StringComparison.Ordinal);

        Assert.Equal($"x.yaml: {faults}", Assert.Throws<AnalyticsException>(() => IndexFile.Parse("x.yaml", text)).Message);
    }

    [Theory]
    [InlineData("floor: 10", "flor: 10", "x.yaml, line 10: ")]
    [InlineData("weight: 0.6", "weight: much", "x.yaml, line 3: ")]
    public void A_definition_that_cannot_be_read_is_named_by_line(string part, string wrong, string start)
    {
        var text = Good.Replace(part, wrong, StringComparison.Ordinal);

        Assert.StartsWith(start, Assert.Throws<AnalyticsException>(() => IndexFile.Parse("x.yaml", text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_catalogue_does_not_have_is_named_with_its_place()
    {
        var definition = IndexFile.Parse("x.yaml", Good);

        definition.CheckAgainst(["a", "b", "c", "d", "q", "more"]);
        var error = Assert.Throws<AnalyticsException>(() => definition.CheckAgainst(["a", "b", "q"]));

        Assert.Equal(
            "Index/effectiveness_index.yaml: indicators[2].id names 'd', which the catalogue does not have. "
            + "indicators[1].verified names 'c', which the catalogue does not have.", error.Message);
    }
}

using Analytics.Warehouse.Index;

namespace Analytics.Warehouse.Tests.Index;

/// <summary>Ranks that are known by hand: two pillars of 0.8 and 0.2, values from 0 to 1.</summary>
public sealed class IndexReviewTests
{
    static readonly IndexDefinition Values = Definition(IndexIndicator.Value);
    static readonly IndexDefinition Rates = Definition(IndexIndicator.Rate);

    // Geometric: A 66.6, B 60, C 56.2. With equal weights: C 67.1, B 60, A 42.4. Arithmetic: 76, 60, 58.
    static readonly AgencyObservations[] Uneven = [Agency("A", 0.9, 0.2), Agency("B", 0.6, 0.6), Agency("C", 0.5, 0.9)];

    [Fact]
    public void Equal_weights_turn_an_uneven_group_round()
    {
        var review = IndexReview.Of(Values, [Uneven]);

        Assert.Equal(new IndexChoice("equal_weights", 2, 4.0 / 3, 2, "A", 2), review.Choices[0]);
        Assert.Equal(new IndexChoice("arithmetic_mean", 0, 0, 0, null, 0), review.Choices.Single(choice => choice.Name == "arithmetic_mean"));
    }

    [Fact]
    public void An_arithmetic_mean_lets_the_strong_pillar_buy_the_weak()
    {
        // 95 and 1: geometric 38.2, arithmetic 76.2.
        var review = IndexReview.Of(Values, [[Agency("A", 0.95, 0.0), Agency("B", 0.6, 0.6), Agency("C", 0.5, 0.5)]]);

        Assert.Equal(new IndexChoice("arithmetic_mean", 1, 4.0 / 3, 2, "A", 3), review.Choices.Single(choice => choice.Name == "arithmetic_mean"));
    }

    [Fact]
    public void What_was_owed_and_not_supplied_no_longer_weighs_when_it_is_left_out()
    {
        var owing = Agency("D", 0.95, 0) with
        {
            Observations = new Dictionary<string, Observation> { ["first"] = Observation.Of(0.95, 0), ["second"] = Observation.Missing },
        };

        var choice = IndexReview.Of(Values, [[.. Uneven, owing]]).Choices.Single(one => one.Name == "missing_left_out");

        Assert.Equal(new IndexChoice("missing_left_out", 1, 1.5, 3, "D", 4), choice);
    }

    [Fact]
    public void Without_shrinkage_one_of_one_is_first()
    {
        // Pulled towards the others it stands below 95 of 100; A and D change places.
        AgencyObservations[] group = [Rate("A", 95, 100), Rate("B", 60, 100), Rate("C", 80, 100), Rate("D", 1, 1)];

        var choice = IndexReview.Of(Rates, [group]).Choices.Single(one => one.Name == "no_shrinkage");

        Assert.Equal(new IndexChoice("no_shrinkage", 0.5, 0.5, 1, "A", 2), choice);
    }

    [Fact]
    public void Agencies_move_within_their_group_only()
    {
        var apart = IndexReview.Of(Values, [Uneven, [Agency("E", 0.1, 0.1)]]);

        Assert.Equal(4, apart.Agencies);
        Assert.Equal(("equal_weights", 1.0, 2), (apart.Choices[0].Name, apart.Choices[0].MedianMove, apart.Choices[0].Moved));
    }

    [Fact]
    public void Importance_is_the_part_of_the_squared_correlation()
    {
        // Only the first indicator differs, so only it can matter.
        var review = IndexReview.Of(Values, [[Agency("A", 0.9, 0.5), Agency("B", 0.6, 0.5), Agency("C", 0.3, 0.5)]]);

        var (first, second) = (review.Importances[0], review.Importances[1]);
        Assert.Equal((1.0, 1.0, true), (first.WeightShare, first.Importance!.Value, first.IsWithin!.Value));
        Assert.InRange(first.Correlation!.Value, 0.98, 1);
        Assert.Equal((0.2, null, null, null), (second.WeightShare, second.Correlation, second.Importance, second.IsWithin));
    }

    [Fact]
    public void An_indicator_that_matters_more_than_its_weight_is_seen()
    {
        // The second has a fifth of the weight; the first hardly differs.
        var review = IndexReview.Of(Values, [[Agency("A", 0.50, 0.9), Agency("B", 0.51, 0.1), Agency("C", 0.50, 0.5), Agency("D", 0.51, 0.7)]]);

        var second = review.Importances[1];
        Assert.Equal(0.2, second.WeightShare, 1e-12);
        Assert.False(second.IsWithin);
        Assert.True(second.Importance > 0.3);
        Assert.Equal(1, review.Importances.Sum(one => one.Importance!.Value), 1e-12);
    }

    [Fact]
    public void Without_agencies_there_is_nothing_to_say()
    {
        var review = IndexReview.Of(IndexDefinition.Own, []);

        Assert.Equal(0, review.Agencies);
        Assert.All(review.Choices, choice => Assert.Equal((0.0, 0, null), (choice.MedianMove, choice.Moved, choice.MostMoved)));
        Assert.All(review.Importances, one => Assert.Null(one.Correlation));
    }

    static AgencyObservations Agency(string id, double first, double second) =>
        new(id, new Dictionary<string, Observation> { ["first"] = Observation.Of(first, 0), ["second"] = Observation.Of(second, 0) });

    static AgencyObservations Rate(string id, double x, double n) =>
        new(id, new Dictionary<string, Observation> { ["first"] = Observation.Rate(x, n), ["second"] = Observation.Rate(50, 100) });

    static IndexDefinition Definition(string type) => new()
    {
        Version = 1,
        Pillars = [new() { Id = "P1", NameVi = "P1", Weight = 0.8 }, new() { Id = "P2", NameVi = "P2", Weight = 0.2 }],
        Indicators =
        [
            new() { Id = "first", Pillar = "P1", Weight = 1, Type = type, Worst = 0, Best = 1 },
            new() { Id = "second", Pillar = "P2", Weight = 1, Type = type, Worst = 0, Best = 1 },
        ],
        Parameters = new() { Floor = 1, Draws = 1, Interval = [0.05, 0.95], Bands = [80, 60, 40] },
    };
}

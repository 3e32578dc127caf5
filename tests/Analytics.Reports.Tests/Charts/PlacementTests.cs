using Analytics.Reports.Charts;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Tests.Charts;

public sealed class PlacementTests
{
    [Fact]
    public void Texts_that_want_one_place_share_the_move() =>
        Assert.Equal([45, 55, 80], Spread.Apart([50, 50, 80], 10, 0, 100));

    [Fact]
    public void Texts_keep_their_order_and_stay_between_the_ends()
    {
        Assert.Equal([0, 10, 20], Spread.Apart([-5, 1, 2], 10, 0, 100));
        Assert.Equal([100, 90], Spread.Apart([120, 99], 10, 0, 100));
    }

    [Fact]
    public void Texts_without_enough_room_begin_at_the_first_end() =>
        Assert.Equal([0, 10, 20, 30], Spread.Apart([5, 5, 5, 5], 10, 0, 15));

    [Fact]
    public void A_text_gives_way_to_one_that_stands()
    {
        var field = new TextField(Canvas.Wide(Language.Vietnamese), new Plot(0, 0, 200, 100));

        var first = field.Place(50, 50, "Cơ quan")!.Value;
        var second = field.Place(50, 50, "Cơ quan")!.Value;

        Assert.Equal(59, first.Left);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void A_text_without_room_has_no_place() =>
        Assert.Null(new TextField(Canvas.Wide(Language.Vietnamese), new Plot(0, 0, 30, 100)).Place(10, 50, "Cơ quan"));

    [Fact]
    public void A_scale_from_zero_ends_at_a_round_number()
    {
        Assert.Equal([0, 20, 40, 60, 80, 100, 120, 140], Scale.FromZero([123], 8).Marks);
        Assert.Equal([-50, 0, 50, 100], Scale.FromZero([-12, 90], 4).Marks);
        Assert.Equal([0, 1, 2], Scale.FromZero([2], 8, isCount: true).Marks);
        Assert.Equal([0], Scale.FromZero([0, 0], 8).Marks);
    }

    [Fact]
    public void A_scale_of_ratios_is_marked_at_1_2_and_5() => Assert.Equal([5, 10, 20, 50, 100], Scale.Log(4, 110).Marks.Select(mark => Math.Round(mark, 9)));

    [Fact]
    public void A_sentence_is_wrapped_at_its_words() =>
        Assert.All(Canvas.Narrow(Language.English).Wrap("one two three four five six seven", 80).Split('\n'), line => Assert.True(line.Length <= 12, line));
}

using Analytics.Warehouse.Statistics;

namespace Analytics.Warehouse.Tests.Statistics;

public sealed class FunnelTests
{
    [Theory]
    [InlineData(30, 60, "low_998")]
    [InlineData(40, 60, "low_95")]
    [InlineData(48, 60, "inside")]
    [InlineData(55, 60, "high_95")]
    [InlineData(60, 60, "high_998")]
    [InlineData(0, 0, null)]
    [InlineData(3.5, 5, null)]
    [InlineData(3, 5.5, null)]
    [InlineData(6, 5, null)]
    [InlineData(-1, 5, null)]
    public void A_share_is_judged_by_its_exact_tail_where_it_has_one(double x, double n, string? signal) =>
        Assert.Equal(signal, Funnel.Signal(new(x, n), 0.8));

    [Theory]
    [InlineData(0, 4, 0, "inside")]
    [InlineData(1, 4, 0, "high_998")]
    [InlineData(4, 4, 1, "inside")]
    [InlineData(3, 4, 1, "low_998")]
    public void A_common_rate_of_none_or_all_is_no_special_case(double x, double n, double rate, string signal)
    {
        Assert.Equal(signal, Funnel.Signal(new(x, n), rate));
        Assert.Equal(new Interval(rate, rate), Funnel.Limits95((int)n, rate));
    }

    [Fact]
    public void The_curve_narrows_with_size_and_the_inner_lies_within_the_outer()
    {
        var (small, large, outer) = (Funnel.Limits95(20, 0.7), Funnel.Limits95(2_000_000, 0.7), Funnel.Limits998(2_000_000, 0.7));

        Assert.True(small.Low < outer.Low && outer.Low < large.Low && large.Low < 0.7);
        Assert.True(0.7 < large.High && large.High < outer.High && outer.High < small.High);
    }

    [Fact]
    public void Agencies_that_differ_by_chance_alone_have_no_spread_of_their_own()
    {
        Share[] alike = [new(80, 100), new(81, 100), new(79, 100)];
        var spread = Overdispersion.Fit(alike)!;

        Assert.Equal(0, spread.TauSquared);
        Assert.All(alike, share => Assert.Equal("inside", spread.Signal(share)));
        Assert.Equal("low_998", spread.Signal(new(20, 100)));
        Assert.Null(Overdispersion.Fit([new(80, 100), new(1, 9)]));
    }
}

using Analytics.Warehouse.Statistics;

namespace Analytics.Warehouse.Tests.Statistics;

public sealed class ShrinkageTests
{
    static readonly Share[] Unlike = [new(1, 1), new(0, 2), new(7, 9), new(15, 25), new(44, 50), new(75, 120)];

    [Fact]
    public void The_order_of_the_agencies_does_not_matter_to_the_last_bit()
    {
        var fit = Shrinkage.Fit(Unlike);

        Assert.Equal(fit, Shrinkage.Fit(Unlike.Reverse()));
        Assert.Equal(fit, Shrinkage.Fit(Unlike.OrderBy(share => share.Value)));
    }

    [Fact]
    public void Agencies_without_units_are_not_counted() =>
        Assert.Equal(Shrinkage.Fit(Unlike), Shrinkage.Fit([new(0, 0), .. Unlike]));

    [Fact]
    public void Nothing_has_no_fit() => Assert.Null(Shrinkage.Fit([new(0, 0)]));

    [Fact]
    public void Every_rate_lies_between_its_own_and_the_common_one_within_its_interval()
    {
        var fit = Shrinkage.Fit(Unlike)!;

        Assert.InRange(fit.Kappa, Shrinkage.LeastKappa, Shrinkage.MostKappa);
        foreach (var share in Unlike)
        {
            var (rate, interval) = (fit.Rate(share), fit.Interval(share));
            Assert.InRange(rate, Math.Min(share.Value, fit.Mean), Math.Max(share.Value, fit.Mean));
            Assert.InRange(rate, interval.Low, interval.High);
        }
    }

    [Fact]
    public void A_lone_agency_borrows_as_little_as_it_may()
    {
        var fit = Shrinkage.Fit([new(3, 4)])!;

        Assert.Equal((0.75, Shrinkage.LeastKappa, null), (fit.Mean, fit.Kappa, fit.Gamma));
        Assert.Equal(0.75, fit.Rate(new(3, 4)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void Where_all_or_none_succeeded_the_rate_is_theirs_with_an_interval_of_some_width(double rate)
    {
        var fit = Shrinkage.Fit([new(2 * rate, 2), new(9 * rate, 9)])!;
        var interval = fit.Interval(new(2 * rate, 2));

        Assert.Equal((rate, Shrinkage.MostKappa, null), (fit.Mean, fit.Kappa, fit.Gamma));
        Assert.Equal(rate, fit.Rate(new(2 * rate, 2)));
        Assert.Equal(rate, rate > 0 ? interval.High : interval.Low);
        Assert.True(interval.High - interval.Low is > 0 and < 0.02);
    }

    [Fact]
    public void Agencies_that_are_equal_show_no_difference_and_are_pulled_the_most()
    {
        var fit = Shrinkage.Fit([new(8, 10), new(8, 10), new(8, 10)])!;

        Assert.True(fit.Gamma < 0);
        Assert.Equal(Shrinkage.MostKappa, fit.Kappa);
    }

    [Fact]
    public void One_unit_each_says_nothing_of_the_difference_between_agencies()
    {
        var fit = Shrinkage.Fit([new(1, 1), new(0, 1), new(1, 1)])!;

        Assert.Null(fit.Gamma);
        Assert.Equal(Shrinkage.MostKappa, fit.Kappa);
    }

    [Fact]
    public void Agencies_that_differ_more_than_any_rate_could_are_pulled_the_least() =>
        Assert.Equal(Shrinkage.LeastKappa, Shrinkage.Fit([new(100, 100), new(0, 100)])!.Kappa);
}

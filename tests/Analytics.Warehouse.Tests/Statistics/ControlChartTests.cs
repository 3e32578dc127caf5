using System.Globalization;
using Analytics.Warehouse.Statistics;

namespace Analytics.Warehouse.Tests.Statistics;

/// <summary>A baseline of 4 and 6 in turn: mean 5, moving range 2, limits -0.32 and 10.32, two sigma at 1.45 and 8.55.</summary>
public sealed class ControlChartTests
{
    static readonly double[] Baseline = [4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6];

    [Fact]
    public void The_limits_are_locked_on_twelve_points()
    {
        var chart = XmrChart.Lock([.. Baseline, 100, 200])!;

        Assert.Equal((12, 5, 2), (chart.BaselinePoints, chart.Mean, chart.MeanMovingRange));
        Assert.Equal(10.32, chart.Upper, 9);
        Assert.Equal(-0.32, chart.Lower, 9);
        Assert.Null(XmrChart.Lock(Baseline[1..]));
    }

    [Theory]
    [InlineData("", "5 5 5 5 5 5 5")]
    [InlineData("outside", "10.4")]
    [InlineData("outside", "-0.4")]
    [InlineData("", "10.3")]
    [InlineData("shift7", "5.5 5.6 5.5 5.6 5.5 5.6")] // with the last 6 of the baseline
    [InlineData("", "5.5 5.6 5.5 5.6 5.5")]
    [InlineData("", "5.5 5.6 5.5 5 5.5 5.6 5.5")]
    [InlineData("trend7", "4.1 4.2 4.3 4.4 6.1 6.2 6.3")]
    [InlineData("", "4.1 4.2 4.3 4.4 6.1 6.2")]
    [InlineData("", "4.1 4.2 4.3 4.4 4.4 6.2 6.3")]
    [InlineData("trend7", "5.9 5.8 5.7 4.4 4.3 4.2")] // falling from the last 6
    [InlineData("two_of_three", "9 5 9")]
    [InlineData("two_of_three", "1 1")]
    [InlineData("", "9 5 5 9")]
    [InlineData("", "9 1")]
    [InlineData("outside", "9 11")]
    public void The_newest_point_names_the_rules_that_it_breaks(string rules, string after)
    {
        double[] series = [.. Baseline, .. after.Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture))];

        Assert.Equal(rules, string.Join(' ', XmrChart.Lock(series)!.Signals(series)[^1]));
    }

    [Fact]
    public void Every_point_of_a_run_is_marked()
    {
        double[] series = [.. Baseline, 5.5, 5.6, 5.5, 5.6, 5.5, 5.6, 4];

        var marked = XmrChart.Lock(series)!.Signals(series).Index().Where(point => point.Item.Contains(XmrChart.Shift)).Select(point => point.Index);

        Assert.Equal(Enumerable.Range(11, 7), marked);
    }

    [Fact]
    public void A_series_that_never_moved_is_broken_by_the_first_move()
    {
        double[] series = [.. Enumerable.Repeat(1.0, 12), 1, 0.99];

        var signals = XmrChart.Lock(series)!.Signals(series);

        Assert.Empty(signals[^2]);
        Assert.Equal(["outside"], signals[^1]);
    }

    [Fact]
    public void A_large_count_does_not_make_a_signal_of_every_month()
    {
        var months = Baseline.Select(tenth => new Share(tenth * 10_000, 100_000)).ToList();
        var chart = LaneyChart.Lock(months)!;
        var (plain, limits) = (chart.PlainLimits(100_000), chart.Limits(100_000));

        Assert.All(months, month => Assert.False(month.Value > plain.Low && month.Value < plain.High));
        Assert.All(months, month => Assert.InRange(month.Value, limits.Low, limits.High));
    }

    [Fact]
    public void There_is_no_chart_of_fewer_months_or_of_all()
    {
        Assert.Null(LaneyChart.Lock(Enumerable.Repeat(new Share(5, 5), 12)));
        Assert.Null(LaneyChart.Lock([.. Enumerable.Repeat(new Share(4, 5), 11), new(0, 0)]));
    }
}

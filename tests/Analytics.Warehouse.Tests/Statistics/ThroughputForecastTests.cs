using System.Numerics;
using Analytics.Warehouse.Statistics;

namespace Analytics.Warehouse.Tests.Statistics;

public sealed class ThroughputForecastTests
{
    [Fact]
    public void Two_weeks_of_nothing_or_one_are_two_coins()
    {
        var forecast = new ThroughputForecast([0, 1], 2);

        Assert.Equal((BigInteger.One, new BigInteger(4)), forecast.Fraction(2));
        Assert.Equal(0.75, forecast.Probability(1), 12);
        Assert.Equal(1, forecast.Probability(0));
        Assert.Equal(0, forecast.Probability(3));
        Assert.Equal((0, 1, 2), (forecast.Percentile(25), forecast.Percentile(50), forecast.Percentile(100)));
    }

    [Fact]
    public void The_simulated_share_comes_near_the_exact_one()
    {
        var forecast = new ThroughputForecast([0, 3, 5, 2, 2, 8], 6);

        Assert.Equal(forecast.Probability(20), forecast.Hits(20, 20_000, 7) / 20_000.0, 0.02);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0, 1)]
    [InlineData(1, 2, -1)]
    public void Without_weeks_there_is_no_forecast(int horizon, params int[] past) =>
        Assert.Throws<ArgumentException>(() => new ThroughputForecast(past, horizon));
}

using Analytics.Warehouse.Statistics;

namespace Analytics.Warehouse.Tests.Statistics;

public sealed class IntervalTests
{
    [Theory]
    [InlineData(144, 160, 129, 159, 0.088679, 0.01125, 0.166235)]
    [InlineData(144, 160, 120, 150, 0.1, 0.020506, 0.180422)]
    public void Newcombe_equals_the_worked_example(
        double x1, double n1, double x2, double n2, double difference, double low, double high)
    {
        var now = new Share(x1, n1);
        var before = new Share(x2, n2);

        var interval = Interval.Newcombe(now, before);

        Assert.Equal(difference, now.Value - before.Value, 6);
        Assert.Equal(low, interval.Low, 6);
        Assert.Equal(high, interval.High, 6);
        Assert.True(interval.ExcludesZero);
    }

    [Theory]
    [InlineData(8, 10, 0.490162, 0.943318)]
    [InlineData(0, 2, 0, 0.65762)]
    [InlineData(1, 1, 0.206549, 1)]
    [InlineData(75, 120, 0.53577, 0.706476)]
    public void Wilson_equals_the_worked_examples(double x, double n, double low, double high)
    {
        var interval = Interval.Wilson(x, n);

        Assert.Equal(low, interval.Low, 5);
        Assert.Equal(high, interval.High, 5);
    }

    [Fact]
    public void Equal_shares_have_no_signal() =>
        Assert.False(Interval.Newcombe(new(80, 100), new(80, 100)).ExcludesZero);

    [Fact]
    public void There_is_no_interval_of_nothing() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Interval.Wilson(0, 0));
}

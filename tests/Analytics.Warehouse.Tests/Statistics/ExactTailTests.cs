using Analytics.Warehouse.Statistics;

namespace Analytics.Warehouse.Tests.Statistics;

/// <summary>Twelve agencies against a common rate of 300/388, worked out by hand in the methodology (O12).</summary>
public sealed class ExactTailTests
{
    const double Rate = 300.0 / 388;

    [Theory]
    [InlineData(1, 1, 1, "inside")]
    [InlineData(0, 2, 0.051440111, "inside")]
    [InlineData(5, 5, 1, "inside")]
    [InlineData(7, 9, 0.64049317, "inside")]
    [InlineData(15, 25, 0.039497749, "inside")]
    [InlineData(44, 50, 0.982022816, "inside")]
    [InlineData(70, 80, 0.992865355, "high")]
    [InlineData(75, 120, 0.000178103, "low")]
    public void The_tail_and_the_signal_are_those_of_the_worked_example(int x, int n, double tail, string signal)
    {
        Assert.Equal(tail, ExactTail.AtMost(x, n, Rate), 6);
        Assert.StartsWith(signal, Funnel.Signal(new Share(x, n), Rate));
    }

    [Theory]
    [InlineData(10, 10, 1, "inside")]
    [InlineData(9, 10, 1, "low")]
    [InlineData(0, 10, 0, "inside")]
    [InlineData(1, 10, 0, "high")]
    public void A_common_rate_of_none_or_all_is_no_special_case(int x, int n, double rate, string signal) =>
        Assert.StartsWith(signal, Funnel.Signal(new Share(x, n), rate));
}

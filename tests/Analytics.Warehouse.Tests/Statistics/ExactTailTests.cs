using Analytics.Warehouse.Statistics;

namespace Analytics.Warehouse.Tests.Statistics;

/// <summary>Twelve agencies against a common rate of 300/388, worked out by hand in the methodology (O12).</summary>
public sealed class ExactTailTests
{
    const double Rate = 300.0 / 388;

    [Theory]
    [InlineData(1, 1, 1, PeerSignal.Inside)]
    [InlineData(0, 2, 0.051440111, PeerSignal.Inside)]
    [InlineData(5, 5, 1, PeerSignal.Inside)]
    [InlineData(7, 9, 0.64049317, PeerSignal.Inside)]
    [InlineData(15, 25, 0.039497749, PeerSignal.Inside)]
    [InlineData(44, 50, 0.982022816, PeerSignal.Inside)]
    [InlineData(70, 80, 0.992865355, PeerSignal.Above)]
    [InlineData(75, 120, 0.000178103, PeerSignal.Below)]
    public void The_tail_and_the_signal_are_those_of_the_worked_example(int x, int n, double tail, PeerSignal signal)
    {
        Assert.Equal(tail, ExactTail.AtMost(x, n, Rate), 6);
        Assert.Equal(signal, ExactTail.Test(x, n, Rate));
    }

    [Theory]
    [InlineData(10, 10, 1, PeerSignal.Inside)]
    [InlineData(9, 10, 1, PeerSignal.Below)]
    [InlineData(0, 10, 0, PeerSignal.Inside)]
    [InlineData(1, 10, 0, PeerSignal.Above)]
    public void A_common_rate_of_none_or_all_is_no_special_case(int x, int n, double rate, PeerSignal signal) =>
        Assert.Equal(signal, ExactTail.Test(x, n, rate));
}

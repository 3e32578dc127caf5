using Analytics.Simulation.Chance;

namespace Analytics.Simulation.Tests.Chance;

public class SplitMix64Tests
{
    [Fact]
    public void The_stream_is_the_published_one()
    {
        var chance = new SplitMix64(1234567);
        Assert.Equal(6457827717110365317UL, chance.Next());
        Assert.Equal(3203168211198807973UL, chance.Next());
        Assert.Equal(9817491932198370423UL, chance.Next());
    }

    [Fact]
    public void A_whole_number_keeps_to_its_limits_and_reaches_both()
    {
        var chance = SplitMix64.For(1, "limits");
        var drawn = Enumerable.Range(0, 1_000).Select(_ => chance.Between(-2, 3)).ToList();
        Assert.Equal([-2, -1, 0, 1, 2, 3], drawn.Distinct().Order());
    }

    [Fact]
    public void Waiting_has_the_mean_that_was_asked()
    {
        var chance = SplitMix64.For(1, "waiting");
        Assert.InRange(Enumerable.Range(0, 20_000).Average(_ => chance.WaitingDays(20)), 19, 20);
    }
}

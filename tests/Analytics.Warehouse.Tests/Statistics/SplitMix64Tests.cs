using Analytics.Warehouse.Statistics;

namespace Analytics.Warehouse.Tests.Statistics;

public sealed class SplitMix64Tests
{
    [Fact]
    public void The_stream_is_the_published_one() =>
        Assert.Equal(
            [6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL, 4593380528125082431UL, 16408922859458223821UL],
            Enumerable.Range(0, 5).Select(place => new SplitMix64(1234567).Bits(place)));

    [Fact]
    public void Uniform_numbers_fill_the_unit_interval_and_normal_ones_have_their_moments()
    {
        var chance = new SplitMix64(20260331);
        var uniform = Enumerable.Range(0, 100_000).Select(place => chance.Uniform(place)).ToList();
        var normal = Enumerable.Range(0, 100_000).Select(place => chance.Normal(2L * place)).ToList();

        Assert.All(uniform, u => Assert.True(u is >= 0 and < 1));
        Assert.Equal(0.5, uniform.Average(), 0.01);
        Assert.Equal(0, normal.Average(), 0.02);
        Assert.Equal(1, normal.Average(z => z * z), 0.02);
    }
}

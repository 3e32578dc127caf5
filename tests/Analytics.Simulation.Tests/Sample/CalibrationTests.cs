using Analytics.Simulation.Tests.Reading;

namespace Analytics.Simulation.Tests.Sample;

public class CalibrationTests
{
    const string ReviewDay = "2025-12-29";

    public static readonly TheoryData<ulong> Seeds = [SampleSimulator.DefaultSeed, 2, 7, 42, 20251229, ulong.MaxValue];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void As_known_on_the_review_day_27_assignments_are_overdue(ulong seed) =>
        Simulated(seed, drop => Assert.Equal(27, new OverdueCount(drop, ReviewDay).Overdue().Count));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void As_known_on_the_review_day_21_agencies_are_silent(ulong seed) =>
        Simulated(seed, drop => Assert.Equal(21, SilenceCount.Silent(drop, "2025-10-01", ReviewDay).Count));

    [Fact]
    public void The_overdue_are_spread_over_agencies_and_directives() =>
        Simulated(SampleSimulator.DefaultSeed, drop =>
        {
            var overdue = new OverdueCount(drop, ReviewDay).Overdue();
            Assert.True(overdue.Select(lead => lead.Agency).Distinct().Count() >= 15);
            Assert.True(overdue.Select(lead => lead.Task.Split('/')[0]).Distinct().Count() >= 3);
        });

    [Fact]
    public void Half_a_year_later_fewer_are_overdue_but_some_are() =>
        Simulated(SampleSimulator.DefaultSeed, drop =>
            Assert.InRange(new OverdueCount(drop, "2026-06-30").Overdue().Count, 1, 26));

    static void Simulated(ulong seed, Action<Drop> check)
    {
        using var folder = new TempFolder();
        SampleSimulator.Write(folder.Path, seed);
        check(new Drop(folder.Path));
    }
}

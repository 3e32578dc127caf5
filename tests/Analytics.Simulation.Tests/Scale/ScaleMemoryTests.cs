using Analytics.Simulation.Scale;
using Analytics.Simulation.Tests.Reading;

namespace Analytics.Simulation.Tests.Scale;

[CollectionDefinition(nameof(ScaleMemoryTests), DisableParallelization = true)]
[Collection(nameof(ScaleMemoryTests))]
public class ScaleMemoryTests
{
    const int MebiByte = 1 << 20;

    [Fact]
    public void Memory_does_not_grow_with_the_events()
    {
        using var folder = new TempFolder();
        var held = new MemoryHeld();
        var options = new ScaleOptions { Tasks = 40_000, Events = 1_000_000 };
        ScaleSimulator.Write(folder.Path, options, held, CancellationToken.None);
        Assert.InRange(held.Bytes.Count, 10, 11);
        Assert.True(held.Bytes[^1] - held.Bytes[0] < MebiByte, string.Join(", ", held.Bytes));
    }

    sealed class MemoryHeld : IProgress<long>
    {
        public List<long> Bytes { get; } = [];

        public void Report(long value) => Bytes.Add(GC.GetTotalMemory(forceFullCollection: true));
    }
}

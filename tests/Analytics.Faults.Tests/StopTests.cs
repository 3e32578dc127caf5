namespace Analytics.Faults.Tests;

/// <summary>A pull that is asked to stop ends or rolls back soon.</summary>
public sealed class StopTests : IDisposable
{
    readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_pull_that_gets_sigterm_rolls_back_within_ten_seconds_and_says_so()
    {
        foreach (var number in Enumerable.Range(0, 60))
        {
            _place.DropEvents(number);
        }

        using var landed = new ManualResetEventSlim();
        Directory.CreateDirectory(_place.Data.Landing);
        using var watcher = new FileSystemWatcher(_place.Data.Landing);
        watcher.Created += (_, _) => landed.Set();
        watcher.EnableRaisingEvents = true;
        using var pull = _place.Pull();
        Assert.True(landed.Wait(TimeSpan.FromMinutes(1)), "Nothing is landed.");

        pull.Terminate();

        Assert.True(pull.Ends(TimeSpan.FromSeconds(10)), "It did not stop within ten seconds.");
        Assert.Equal(1, pull.ExitCode);
        Assert.Contains("rolled back", pull.Errors, StringComparison.Ordinal);
        Assert.Equal(0, _place.RequireWholeWarehouse());
        using var again = _place.Pull();
        Assert.True(again.Ends(TimeSpan.FromMinutes(2)) && again.ExitCode == 0, again.Errors);
        Assert.Equal(60, _place.RequireWholeWarehouse());
    }
}

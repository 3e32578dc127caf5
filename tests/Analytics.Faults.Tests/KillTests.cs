using System.Diagnostics;

namespace Analytics.Faults.Tests;

/// <summary>kill -9 at random moments: no record is lost, none is double, the file opens, the snapshot is whole.</summary>
public sealed class KillTests : IDisposable
{
    const int Kills = 50;
    const int PublishKills = 10;

    readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_pull_that_is_killed_at_any_moment_loses_nothing_and_doubles_nothing()
    {
        _place.DropEvents(0);
        var clock = Stopwatch.StartNew();
        using (var first = _place.Pull())
        {
            Assert.True(first.Ends(TimeSpan.FromMinutes(2)), "The first pull hangs.");
            Assert.True(first.ExitCode == 0, first.Errors);
        }

        var usual = clock.Elapsed;
        var random = new Random(20261122);
        var (dropped, loaded, kills, rounds) = (1, 1, 0, 0);
        while (kills < Kills)
        {
            Assert.True(rounds++ < 4 * Kills, $"Only {kills} of {rounds} pulls could be killed before their end.");

            // A new file only when the last one is in: some files are pulled for the second or third time.
            if (loaded == dropped)
            {
                _place.DropEvents(dropped++);
            }

            clock.Restart();
            using var pull = _place.Pull();
            if (pull.Ends(usual * random.NextDouble()))
            {
                Assert.True(pull.ExitCode == 0, pull.Errors);
                usual = clock.Elapsed;
            }
            else if (pull.Kill())
            {
                kills++;
            }

            var now = _place.RequireWholeWarehouse();
            Assert.InRange(now, loaded, dropped);
            loaded = now;
            Assert.InRange(_place.RequireWholeSnapshot() ?? 0, 1, loaded);
        }

        using var last = _place.Pull();
        Assert.True(last.Ends(TimeSpan.FromMinutes(2)) && last.ExitCode == 0, last.Errors);
        Assert.Equal(dropped, _place.RequireWholeWarehouse());
        Assert.Equal(dropped, _place.RequireWholeSnapshot());
        Assert.Empty(Directory.GetFiles(_place.Data.Landing, ".*"));
    }

    [Fact]
    public void A_publish_that_is_killed_leaves_the_snapshot_that_was_there()
    {
        _place.DropEvents(0);
        using (var first = _place.Pull())
        {
            Assert.True(first.Ends(TimeSpan.FromMinutes(2)) && first.ExitCode == 0, first.Errors);
        }

        var folder = Path.GetDirectoryName(_place.Data.SnapshotFile)!;
        var (published, kills) = (1, 0);
        for (var number = 1; kills < PublishKills; number++)
        {
            Assert.True(number < 5 * PublishKills, $"Only {kills} publications could be killed.");
            _place.DropEvents(number);
            using var begun = new ManualResetEventSlim();
            using var watcher = new FileSystemWatcher(folder);
            watcher.Created += (_, _) => begun.Set();
            watcher.EnableRaisingEvents = true;
            using var pull = _place.Pull();
            Assert.True(begun.Wait(TimeSpan.FromMinutes(2)), "Nothing is published.");

            // At a random moment of the copy.
            pull.Ends(TimeSpan.FromMilliseconds(number * 7 % 60));
            kills += pull.Kill() ? 1 : 0;

            var snapshot = _place.RequireWholeSnapshot();
            Assert.InRange(snapshot!.Value, published, number + 1);
            published = snapshot.Value;
            Assert.Equal(number + 1, _place.RequireWholeWarehouse());
        }
    }
}

using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Faults.Tests;

/// <summary>A disk that is full, or may not be written, stops the work with words a person can use, and damages nothing.</summary>
public sealed class DiskTests : IDisposable
{
    const long MiB = 1 << 20;

    readonly SmallDisk _disk = new(96);
    readonly Workplace _place;

    public DiskTests()
    {
        _place = new Workplace(Path.Combine(_disk.Root, "place"));
        _place.DropEvents(0);
        using var first = _place.Pull();
        Assert.True(first.Ends(TimeSpan.FromMinutes(1)) && first.ExitCode == 0, first.Errors);
    }

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void A_disk_that_fills_up_while_landing_loading_or_publishing_damages_nothing()
    {
        foreach (var number in Enumerable.Range(1, 20))
        {
            _place.DropEvents(number);
        }

        HashSet<string> stopped = [];
        var free = MiB / 4;
        for (var rounds = 0; ; free += free < 6 * MiB ? MiB / 2 : MiB, rounds++)
        {
            Assert.True(rounds < 60, "No room is ever enough.");
            _disk.LeaveFree(free);
            using var pull = _place.Pull();
            Assert.True(pull.Ends(TimeSpan.FromMinutes(1)), "The pull hangs.");
            _disk.Empty();
            var loaded = _place.RequireWholeWarehouse();
            var published = _place.RequireWholeSnapshot();
            if (pull.ExitCode == 0)
            {
                Assert.Equal((21, 21), (loaded, published));
                break;
            }

            Assert.Equal(1, pull.ExitCode);
            Assert.DoesNotContain("   at ", pull.Errors, StringComparison.Ordinal);
            Assert.Matches("(?i)no space|disk|room", pull.Errors);
            Assert.Equal(1, published);
            stopped.Add(loaded == 21 ? "publishing" : Outcome().Contains("manifest", StringComparison.Ordinal) ? "loading" : "landing");
            Assert.True(loaded is 1 or 21);
        }

        // All three were met on the way.
        Assert.Equal(["landing", "loading", "publishing"], stopped.Order());
    }

    [Fact]
    public void A_data_folder_that_may_not_be_written_is_named()
    {
        _place.DropEvents(1);
        _disk.MakeReadOnly();

        using var pull = _place.Pull();
        Assert.True(pull.Ends(TimeSpan.FromMinutes(1)), "The pull hangs.");

        _disk.MakeWritable();
        Assert.Equal(1, pull.ExitCode);
        Assert.Contains("read-only", pull.Errors, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", pull.Errors, StringComparison.Ordinal);
        Assert.Equal(1, _place.RequireWholeWarehouse());
    }

    // What the newest attempt had done when it failed.
    string Outcome()
    {
        using var warehouse = LiveWarehouse.Open(_place.Data);
        return warehouse.Connection.ExecuteScalar<string>(
            "select outcome || if(manifest is null, '', ' with manifest') from ops.job_run order by run_key desc limit 1")!;
    }
}

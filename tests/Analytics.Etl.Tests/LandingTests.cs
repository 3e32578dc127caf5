using System.Security.Cryptography;

namespace Analytics.Etl.Tests;

public sealed class LandingTests : IDisposable
{
    readonly DropBox _box = new DropBox().PutBasics();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void The_bytes_of_every_file_are_kept_under_their_hash()
    {
        _box.Pull();

        var sent = Directory.GetFiles(_box.Drop).Select(File.ReadAllBytes).ToDictionary(bytes => Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Equal(sent.Keys.Order(), Landed().Order());
        Assert.All(Landed(), hash => Assert.Equal(sent[hash], File.ReadAllBytes(Path.Combine(_box.Data.Landing, hash))));
        Assert.Equal(sent.Keys.Order(), _box.Ask("select sha256 from ops.landed_file order by 1"));
    }

    [Fact]
    public void A_file_that_was_landed_is_not_written_again()
    {
        _box.Pull();
        var before = Landed().Select(hash => File.GetLastWriteTimeUtc(Path.Combine(_box.Data.Landing, hash))).ToList();

        _box.Pull();

        Assert.Equal(before, Landed().Select(hash => File.GetLastWriteTimeUtc(Path.Combine(_box.Data.Landing, hash))));
    }

    [Fact]
    public void A_pull_that_fails_leaves_landed_bytes_and_no_rows()
    {
        _box.Put("status_event.csv", "event_id", "E1");

        _box.PullError();

        Assert.Equal(4, Landed().Length);
        Assert.Equal(["0"], _box.Ask("select count(*) from (select 1 from ops.batch union all select 1 from ops.landed_file union all select 1 from star.dim_task)"));
    }

    [Fact]
    public void A_pull_that_is_cancelled_midway_leaves_no_rows_and_can_be_run_again()
    {
        using var source = new CancellationTokenSource();
        var progress = new Canceller("loading", "task", source);

        Assert.Throws<OperationCanceledException>(() => _box.Pull(source.Token, progress));

        Assert.Equal(["0"], _box.Ask("select count(*) from (select 1 from ops.batch union all select 1 from star.dim_task union all select 1 from star.bridge_agency_name)"));
        Assert.Equal(6, _box.Pull().Loaded);
        Assert.False(Directory.Exists(Path.Combine(_box.Data.Root, "stage")));
    }

    [Fact]
    public void What_a_killed_pull_left_behind_is_cleared_by_the_next()
    {
        var left = Path.Combine(_box.Data.Root, "stage", "1.records.csv");
        Directory.CreateDirectory(Path.GetDirectoryName(left)!);
        File.WriteAllText(left, "half of a reco");

        Assert.Equal(6, _box.Pull().Loaded);

        Assert.False(File.Exists(left));
    }

    [Fact]
    public void Progress_goes_from_0_to_1()
    {
        var parts = new Recorder();

        _box.Pull(CancellationToken.None, parts);

        Assert.Equal(parts.Parts.Order(), parts.Parts);
        Assert.Equal((0, 1), (parts.Parts[0], parts.Parts[^1]));
    }

    string[] Landed() => [.. Directory.GetFiles(_box.Data.Landing).Select(file => Path.GetFileName(file))];

    sealed class Canceller(string stage, string subject, CancellationTokenSource source) : IProgress<PullProgress>
    {
        public void Report(PullProgress value)
        {
            if (value.Stage == stage && value.Subject == subject)
            {
                source.Cancel();
            }
        }
    }

    sealed class Recorder : IProgress<PullProgress>
    {
        public List<double> Parts { get; } = [];

        public void Report(PullProgress value) => Parts.Add(value.Part);
    }
}

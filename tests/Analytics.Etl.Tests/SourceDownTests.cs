using Analytics.Etl.Sources;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;

namespace Analytics.Etl.Tests;

/// <summary>A source that is down for three days: nothing is lost, and it is seen.</summary>
public sealed class SourceDownTests
{
    [Fact]
    public void After_three_days_everything_comes_in_one_pull_and_meanwhile_the_promise_is_broken()
    {
        using var box = new DropBox();
        var folder = new DataFolder(Path.Combine(box.Data.Root, "live"));
        var down = new DownSource();
        using (var warehouse = LiveWarehouse.Open(folder))
        {
            Pull(warehouse);
            down.IsDown = true;
            for (var attempt = 0; attempt < 12; attempt++)
            {
                box.Clock.Advance(TimeSpan.FromHours(6));
                Assert.Contains("no answer", Assert.Throws<AnalyticsException>(() => Pull(warehouse)).Message, StringComparison.Ordinal);
            }
        }

        var before = Freshness();
        Assert.Equal((12, true), (before.FailedSince, before.IsLate(box.Clock.Now)));
        down.IsDown = false;
        using (var warehouse = LiveWarehouse.Open(folder))
        {
            Assert.Equal(12, Pull(warehouse).Loaded);
        }

        Assert.Equal(["start", "1", "1", "1"], [.. down.Asked.Take(3), down.Asked[^1]]);
        var after = Freshness();
        Assert.Equal((0, false), (after.FailedSince, after.IsLate(box.Clock.Now)));

        PullResult Pull(LiveWarehouse warehouse) =>
            Etl.Pull.Run(warehouse, folder, down, new PullOptions(), box.Clock, progress: null, CancellationToken.None);

        SourceFreshness Freshness()
        {
            using var newest = Snapshot.OpenNewest(folder);
            Assert.True(newest.IsLive);
            return Assert.Single(WarehouseStatus.Read(newest).Freshness);
        }
    }

    /// <summary>Gets a record every six hours, and answers only when it is up.</summary>
    sealed class DownSource : ISource
    {
        int _records = 1;

        public bool IsDown { get; set; }

        public List<string> Asked { get; } = [];

        public SourceDescription Describe() => new("tracker") { Promise = TimeSpan.FromHours(26) };

        public Fetched Fetch(FetchRequest request)
        {
            Asked.Add(request.Cursor ?? "start");
            if (IsDown)
            {
                _records++;
                throw new AnalyticsException("tracker gives no answer.");
            }

            var from = int.Parse(request.Cursor ?? "0", null);
            var rows = string.Join('\n', Enumerable.Range(from, _records - from).Select(number => $"D{number},x"));
            var file = request.Landing.Write(
                "directive.csv", "directive", new Analytics.Etl.Landing.FileForm(Analytics.Etl.Landing.FileFormat.Csv),
                target => target.Write(System.Text.Encoding.UTF8.GetBytes($"directive_id,title\n{rows}\n")), request.Cancellation);
            return new Fetched([file], $"{_records}");
        }
    }
}

using Analytics.Etl.Contracts;
using Analytics.Etl.Sources;

namespace Analytics.Etl.Tests.Versions;

/// <summary>What a source takes back of records that come in versions, and what it sends again.</summary>
public sealed class VersionedDeletionTests(VersionedDeletionTests.Tracker tracker) : IClassFixture<VersionedDeletionTests.Tracker>
{
    static readonly VersionedRecord[] Listed = [.. VersionedRecord.All.Where(record => KeyOf(record) is not null)];

    public static TheoryData<string> Deletable => [.. Listed.Select(record => record.Kind)];

    [Fact]
    public void Kinds_with_an_id_of_their_own_can_be_taken_back() =>
        Assert.Equal(
            ["metric", "process", "survey", "feedback", "dq_check", "data_element", "blocking_episode", "claim_audit"], Listed.Select(record => record.Kind));

    [Theory]
    [MemberData(nameof(Deletable))]
    public void What_is_gone_from_a_complete_list_is_known_until_that_day_and_can_come_back(string kind)
    {
        var record = VersionedRecord.Of(kind);

        Assert.Equal(Listed.Length, tracker.Gone.Deleted);
        Assert.Equal([record.StoredSecond], tracker.Known[(kind, "2026-01-19")]);
        Assert.Empty(tracker.Known[(kind, "2026-01-20")]);
        Assert.Equal((Listed.Length, 0), (tracker.Back.Loaded, tracker.Back.Deleted));
        Assert.Equal([record.StoredFirst], tracker.Box.Ask(record.Known("2026-01-20")));
        Assert.Equal([record.StoredFirst, record.StoredSecond], tracker.Box.Ask(record.Stored()));
        Assert.Equal(["Z9"], tracker.Box.Ask($"select distinct {KeyOf(record)} from star.{kind}(date '2026-01-20') where {KeyOf(record)} like 'Z%'"));
    }

    static string? KeyOf(VersionedRecord record) => RecordKinds.Find(record.Kind)!.DeletedBy;

    /// <summary>A source that lists every record that can be taken back, with two, then one, then two of each kind.</summary>
    public sealed class Tracker : IDisposable
    {
        readonly ScriptedSource _source;

        public Tracker()
        {
            _source = new ScriptedSource(new SourceDescription("tracker") { CompleteKinds = [.. Listed.Select(record => record.Kind)] });
            Pull(record => [record.First, Other(record)]);
            Pull(record => [record.First, record.Second, Other(record)]);
            Box.Clock.Advance(TimeSpan.FromDays(10));
            Gone = Pull(record => [Other(record)]);
            foreach (var record in Listed)
            {
                foreach (var day in new[] { "2026-01-19", "2026-01-20" })
                {
                    Known[(record.Kind, day)] = Box.Ask(record.Known(day));
                }
            }

            Back = Pull(record => [record.First, Other(record)]);
        }

        public PullResult Gone { get; }

        public PullResult Back { get; }

        internal DropBox Box { get; } = VersionedBox.WithBasics();

        internal Dictionary<(string Kind, string Day), string[]> Known { get; } = [];

        public void Dispose() => Box.Dispose();

        static string Other(VersionedRecord record) => record.With(record.First, KeyOf(record)!, "Z9");

        PullResult Pull(Func<VersionedRecord, string[]> lines)
        {
            foreach (var record in Listed)
            {
                _source.Says(record.Kind, [record.Header, .. lines(record)]);
            }

            return Box.Pull(_source);
        }
    }
}

using Analytics.Etl.Contracts;
using Analytics.Etl.Replaying;
using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Etl.Tests.Versions;

/// <summary>Every kind whose records come in versions is loaded in the same way.</summary>
public sealed class VersionedLoadTests(VersionedPulls pulls) : IClassFixture<VersionedPulls>
{
    public static TheoryData<string> Kinds => [.. VersionedRecord.All.Select(record => record.Kind)];

    [Fact]
    public void Every_kind_with_versions_is_looked_at_here_and_in_the_views_of_operations()
    {
        var kinds = RecordKinds.All.Where(kind => kind.Versions is not null).ToList();
        string Definition(string view) => pulls.Ask($"select sql from duckdb_views() where view_name = '{view}'")[0];
        var (recorded, references) = (Definition("recorded"), Definition("agency_reference"));

        Assert.Equal(kinds.Select(kind => kind.Name).Except(["report_duty"]), VersionedRecord.All.Select(record => record.Kind));
        Assert.All(VersionedRecord.All, record => Assert.Equal(RecordKinds.Find(record.Kind)!.Columns.Select(column => column.Name), record.Columns));
        Assert.All(kinds, kind => Assert.Contains($"'{kind.Name}'", recorded, StringComparison.Ordinal));
        Assert.All(
            kinds.Where(kind => kind.Columns.Any(column => column.NamesAgency)),
            kind => Assert.Contains($"'{kind.Name}'", references, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_version_is_stored_as_sent_and_known_from_the_day_on_which_it_was_recorded(string kind)
    {
        var record = VersionedRecord.Of(kind);

        Assert.Equal(new KindCount(kind, 1, 1, 0, 0), Of(pulls.Second, kind));
        Assert.Empty(pulls.Ask(record.Known("2025-11-30")));
        Assert.Equal([record.StoredFirst], pulls.Ask(record.Known("2026-01-04")));
        Assert.Equal([record.StoredSecond], pulls.Ask(record.Known("2026-01-05")));
        Assert.Equal([record.StoredFirst, record.StoredSecond], pulls.Ask(record.Stored()));
        Assert.Equal(
            ["drop|2"],
            pulls.Ask($"select source, count(*) from ops.recorded where record_kind = '{kind}' and recorded_ts >= '2025-12-01' group by all"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_again_is_a_duplicate(string kind)
    {
        Assert.Equal(new KindCount(kind, 2, 1, 1, 0), Of(pulls.First, kind));
        Assert.Equal(new KindCount(kind, 1, 0, 1, 0), Of(pulls.Again, kind));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Other_content_under_a_known_key_is_refused(string kind)
    {
        Assert.Equal(new KindCount(kind, 1, 0, 0, 1), Of(pulls.Other, kind));
        Assert.Contains(
            $"{kind}|2|contradiction|{VersionedRecord.Of(kind).NamedKey} recorded at 2025-12-01 08:00:00 was loaded before with other "
                + "content. Send the change with a later recorded_at.",
            pulls.Held);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Versions_that_contradict_each_other_in_one_pull_are_all_refused(string kind)
    {
        Assert.Equal(new KindCount(kind, 2, 0, 0, 2), Of(pulls.Clash, kind));
        Assert.Equal(2, pulls.Held.Count(held =>
            held.StartsWith($"{kind}|", StringComparison.Ordinal) && held.Contains("stands more than once with different content", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_required_value_that_is_empty_has_its_record_held(string kind)
    {
        var required = VersionedPulls.Required(kind);

        Assert.Equal(new KindCount(kind, required.Count, 0, 0, required.Count), Of(pulls.Blank, kind));
        Assert.All(required.Index(), column => Assert.Contains(
            $"{kind}|{column.Index + 2}|missing_value|{column.Item} is empty and is required. Fill it in and send the record again.", pulls.Held));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_without_a_required_column_stops_the_pull(string kind) =>
        Assert.All(VersionedPulls.Required(kind), column => Assert.Contains(
            pulls.Error.Split('\n'),
            line => line.StartsWith($"{kind}-no-{column}.csv: ", StringComparison.Ordinal) && line[(kind.Length + column.Length)..].Contains(column, StringComparison.Ordinal)));

    [Fact]
    public void A_rebuild_gives_the_same_and_a_backfill_brings_back_what_was_lost()
    {
        using var box = VersionedBox.WithBasics();
        box.PutAll(record => record.First).Pull();
        box.PutAll(record => record.Second).Pull();
        using var target = LiveWarehouse.InMemory();

        Rebuild.Run(target, new DataFolder(box.Data.Root + "-new"), box.Data, until: null, progress: null, CancellationToken.None);

        Assert.All(VersionedRecord.All, record => Assert.Equal(Rows(box.Warehouse, record), Rows(target, record)));
        foreach (var record in VersionedRecord.All)
        {
            box.Warehouse.Connection.Execute($"delete from {record.Table} where recorded_ts = '2025-12-01 08:00'");
        }

        Backfill.Run(box.Warehouse, box.Data, new BackfillRange(null, null, null), box.Clock, progress: null, CancellationToken.None);
        Assert.All(VersionedRecord.All, record => Assert.Equal([record.StoredFirst, record.StoredSecond], box.Ask(record.Stored())));
    }

    static KindCount Of(PullResult result, string kind) => result.Kinds.Single(count => count.Kind == kind);

    static List<string> Rows(LiveWarehouse warehouse, VersionedRecord record) =>
        [.. warehouse.Connection.Query($"select * from {record.Table} order by row_key").Select(row => string.Join('|', (IDictionary<string, object>)row))];
}

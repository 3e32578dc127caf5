using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;
using Dapper;

namespace Analytics.Warehouse.Tests.Publishing;

public sealed class PublicationTests : IDisposable
{
    readonly SampleWarehouse _sample = new();

    [Fact]
    public void A_reader_keeps_the_snapshot_that_it_opened_while_a_new_one_is_published()
    {
        using var warehouse = _sample.OpenFilled();
        Publication.Publish(warehouse, _sample.Folder);
        using var reader = Snapshot.Open(_sample.Folder);

        warehouse.Connection.Execute("delete from star.dim_task where task_id = 'A3'");
        Publication.Publish(warehouse, _sample.Folder);

        Assert.Equal(3, reader.Connection.ExecuteScalar<long>("select count(*) from star.dim_task"));
        Assert.Equal(2, OnlyTasksOf(_sample.Folder.SnapshotFile));
    }

    [Fact]
    public void The_snapshot_has_the_views_macros_and_comments_of_the_warehouse()
    {
        _sample.Publish();

        using var reader = Snapshot.Open(_sample.Folder);

        Assert.Equal(1, reader.Connection.ExecuteScalar<long>(
            "select count(*) from mart.overdue(date '2025-12-31', date '2026-01-10')"));
        Assert.Equal(0, reader.Connection.ExecuteScalar<long>(
            "select count(*) from duckdb_columns() where schema_name in ('star', 'mart', 'ops') and comment is null"));
    }

    [Fact]
    public void The_snapshot_cannot_be_written()
    {
        _sample.Publish();

        using var reader = Snapshot.Open(_sample.Folder);

        var error = Assert.ThrowsAny<Exception>(() => reader.Connection.Execute("delete from star.dim_task"));
        Assert.Contains("read-only", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_publication_cut_short_leaves_the_old_snapshot_and_the_next_one_succeeds()
    {
        _sample.Publish();
        File.WriteAllText(_sample.Folder.SnapshotFile + ".next", "half of a file");

        using var warehouse = LiveWarehouse.Open(_sample.Folder);
        Publication.Publish(warehouse, _sample.Folder);

        Assert.Equal(3, OnlyTasksOf(_sample.Folder.SnapshotFile));
        Assert.False(File.Exists(_sample.Folder.SnapshotFile + ".next"));
    }

    [Fact]
    public void Opening_what_was_never_published_says_what_to_run()
    {
        var error = Assert.Throws<AnalyticsException>(() => Snapshot.Open(_sample.Folder));

        Assert.StartsWith($"Nothing is published under {_sample.Folder.Root}. Run `analytics demo`", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _sample.Dispose();

    // Under another name: the engine shares one instance per path within a process.
    static long OnlyTasksOf(string snapshot)
    {
        var copy = snapshot + ".copy";
        File.Copy(snapshot, copy, overwrite: true);
        using var connection = DuckDbEngine.Open($"Data Source={copy};ACCESS_MODE=READ_ONLY");
        return connection.ExecuteScalar<long>("select count(*) from star.dim_task");
    }
}

using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Measuring;
using Analytics.Warehouse.Operations;
using Analytics.Warehouse.Publishing;
using Dapper;

namespace Analytics.Warehouse.Tests.Operations;

public sealed class BacklogTests : IDisposable
{
    readonly SampleWarehouse _sample = new();

    [Fact]
    public void It_says_what_is_left_to_do_after_a_load_after_measuring_and_after_publishing()
    {
        using var warehouse = _sample.OpenFilled();
        warehouse.Connection.Execute("update ops.batch set rows_loaded = 3");
        Assert.Equal(new Backlog(Unmeasured: true, Unpublished: true, LacksRecords: true), Backlog.Read(warehouse, _sample.Folder));

        RunLog.Run(warehouse, "measure", "", TimeProvider.System, _ =>
            Measurement.Run(warehouse, new MeasureScope(new DateOnly(2026, 6, 30)), TimeProvider.System, null, CancellationToken.None));
        Assert.Equal(new Backlog(Unmeasured: false, Unpublished: true, LacksRecords: true), Backlog.Read(warehouse, _sample.Folder));

        Publication.Publish(warehouse, _sample.Folder);
        Assert.Equal(new Backlog(Unmeasured: false, Unpublished: false, LacksRecords: false), Backlog.Read(warehouse, _sample.Folder));
    }

    [Fact]
    public void A_snapshot_of_another_version_is_published_anew_without_being_asked_more()
    {
        using var warehouse = _sample.OpenFilled();
        Publication.Publish(warehouse, _sample.Folder);
        using (var older = DuckDbEngine.Open($"Data Source={_sample.Folder.SnapshotFile}"))
        {
            older.Execute("drop table ops.batch; update main.schema_migration set sha256 = 'other' where name = 'model'");
        }

        var backlog = Backlog.Read(warehouse, _sample.Folder);

        Assert.Equal((true, true), (backlog.Unpublished, backlog.LacksRecords));
    }

    public void Dispose() => _sample.Dispose();
}

using Analytics.App.Service.Settings;
using Analytics.Reports.Exporting;
using Analytics.Warehouse.Publishing;

namespace Analytics.App.Service.Jobs;

/// <summary>Exports the star schema and the figures of each quarter once they are official.</summary>
sealed class ExportWork(ServiceConfiguration configuration, WarehouseTurn turn, SnapshotDoor door, TimeProvider clock)
    : QuarterWork(configuration, turn, door, clock)
{
    readonly string _cron = configuration.Schedule.Export;

    public override string Job => JobNames.Export;

    public override string Description => "exports each quarter that is due as Parquet";

    public override string? Cron => _cron;

    protected override GivenOut GiveOut(Snapshot snapshot, string period, CancellationToken cancellation)
    {
        var written = QuarterExport.Write(snapshot, period, Folder.Exports, cancellation);
        return new GivenOut(written.Path, written.Manifest.Run);
    }
}

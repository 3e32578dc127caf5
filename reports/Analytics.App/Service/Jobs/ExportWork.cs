using Analytics.App.Service.Settings;
using Analytics.Reports.Exporting;
using Analytics.Warehouse.Publishing;

namespace Analytics.App.Service.Jobs;

/// <summary>Exports the pack of each quarter once its figures are official: all forms, nothing classified.</summary>
sealed class ExportWork(ServiceConfiguration configuration, WarehouseTurn turn, SnapshotDoor door, TimeProvider clock)
    : QuarterWork(configuration, turn, door, clock)
{
    readonly string _cron = configuration.Schedule.Export;

    public override string Job => JobNames.Export;

    public override string Description => "exports the pack of each quarter that is due";

    public override string? Cron => _cron;

    protected override (string Path, string RunId) GiveOut(Snapshot snapshot, string period, CancellationToken cancellation)
    {
        var written = QuarterExport.Write(
            snapshot, new PackRequest { Period = period, Folder = Folder.Exports }, progress: null, cancellation);
        return (written.Path, written.Manifest.Run);
    }
}

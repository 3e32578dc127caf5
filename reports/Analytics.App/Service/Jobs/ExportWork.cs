using Analytics.App.Commands;
using Analytics.App.Service.Settings;
using Analytics.Reports.Exporting;
using Analytics.Reports.Printing;
using Analytics.Warehouse.Publishing;

namespace Analytics.App.Service.Jobs;

/// <summary>Exports the pack of each quarter once its figures are official: all forms, nothing classified.</summary>
sealed class ExportWork(ServiceConfiguration configuration, WarehouseTurn turn, SnapshotDoor door, TimeProvider clock)
    : QuarterWork(configuration, turn, door, clock)
{
    readonly string _cron = configuration.Schedule.Export;

    readonly IReadOnlyList<ReportFormat> _forms = configuration.Delivery.Formats;

    public override string Job => JobNames.Export;

    public override string Description => "exports the pack of each quarter that is due";

    public override string? Cron => _cron;

    protected override GivenOut GiveOut(Snapshot snapshot, string period, CancellationToken cancellation)
    {
        using var report = PackReport.Write(snapshot, period, known: null, _forms, cancellation);
        var request = new PackRequest { Period = period, Folder = Folder.Exports, ReportFiles = report.Files };
        var written = QuarterExport.Write(snapshot, request, progress: null, cancellation);
        return new GivenOut(written.Path, written.Manifest.Run);
    }
}

using Analytics.App.Service.Delivering;
using Analytics.App.Service.Settings;
using Analytics.Reports;
using Analytics.Reports.Printing;
using Analytics.Warehouse.Publishing;

namespace Analytics.App.Service.Jobs;

/// <summary>Writes the leadership report of each quarter once its figures are official, and delivers it.</summary>
sealed class ReportWork(ServiceConfiguration configuration, WarehouseTurn turn, SnapshotDoor door, TimeProvider clock)
    : QuarterWork(configuration, turn, door, clock)
{
    readonly string _cron = configuration.Schedule.Report;

    readonly DeliverySettings _settings = configuration.Delivery;

    readonly ReportDelivery _delivery = new(configuration.Delivery, clock);

    public override string Job => JobNames.Report;

    public override string Description => "writes and delivers the leadership report of each quarter that is due";

    public override string? Cron => _cron;

    // The same figures give the same bytes, so a report written again after a crash is the same report.
    protected override GivenOut GiveOut(Snapshot snapshot, string period, CancellationToken cancellation)
    {
        var order = new ReportOrder { PeriodCode = period, HasLeadership = true };
        var report = QuarterReports.Write(snapshot, order, Folder.Reports, cancellation).Single();
        return new GivenOut(report.Path, report.RunId)
        {
            Afterwards = warehouse =>
                _delivery.Deliver(warehouse, report, PrintedDocument.Write(report, _settings.Formats, cancellation), cancellation),
        };
    }
}

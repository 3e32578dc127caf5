using Analytics.App.Service.Settings;
using Analytics.Reports;
using Analytics.Warehouse.Publishing;

namespace Analytics.App.Service.Jobs;

/// <summary>Writes the leadership report of each quarter once its figures are official.</summary>
sealed class ReportWork(ServiceConfiguration configuration, WarehouseTurn turn, SnapshotDoor door, TimeProvider clock)
    : QuarterWork(configuration, turn, door, clock)
{
    readonly string _cron = configuration.Schedule.Report;

    public override string Job => JobNames.Report;

    public override string Description => "writes the leadership report of each quarter that is due";

    public override string? Cron => _cron;

    // The same figures give the same bytes, so a report written again after a crash is the same report.
    protected override (string Path, string RunId) GiveOut(Snapshot snapshot, string period, CancellationToken cancellation)
    {
        var written = LeadershipReport.Write(snapshot, period, Folder.Reports, cancellation);
        return (written.Path, written.RunId);
    }
}

using Analytics.App.Service.Settings;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Measuring;
using Analytics.Warehouse.Operations;

namespace Analytics.App.Service.Jobs;

/// <summary>Measures every period that the data cover, as known today.</summary>
sealed class MeasureWork(ServiceConfiguration configuration, WarehouseTurn turn, SnapshotDoor door, TimeProvider clock) : IJobWork
{
    public string Job => JobNames.Measure;

    public string Description => "measures all indicators; also after a pull that loaded something";

    public string? Cron => configuration.Schedule.Measure;

    public Task<JobResult> Run(CancellationToken cancellation) =>
        turn.Take(Job, warehouse => Measure(warehouse, cancellation), cancellation);

    JobResult Measure(LiveWarehouse warehouse, CancellationToken cancellation)
    {
        var scope = new MeasureScope(configuration.Today(clock));
        if (!Measurement.HasPeriods(warehouse, scope))
        {
            return new JobResult("no period is covered by what was loaded", IsSkipped: true);
        }

        var measured = RunLog.Run(
            warehouse, Job, subject: "", clock, _ => Measurement.Run(warehouse, scope, clock, progress: null, cancellation));
        var backlog = Left(warehouse);
        return new JobResult($"{measured.Count} periods, {measured.Count(one => one.IsNew)} with new figures")
        {
            Next = backlog.Unpublished ? [JobNames.Publish] : [],
        };
    }

    Backlog Left(LiveWarehouse warehouse) => door.Enter(() => Backlog.Read(warehouse, configuration.Folder));
}

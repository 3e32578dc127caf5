using Analytics.App.Service.Settings;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Operations;
using Analytics.Warehouse.Publishing;

namespace Analytics.App.Service.Jobs;

/// <summary>Publishes what the snapshot lacks.</summary>
sealed class PublishWork(ServiceConfiguration configuration, WarehouseTurn turn, SnapshotDoor door, TimeProvider clock) : IJobWork
{
    public string Job => JobNames.Publish;

    public string Description => "publishes the snapshot when it lacks something; also after each load and measuring";

    public string? Cron => configuration.Schedule.Publish;

    public Task<JobResult> Run(CancellationToken cancellation) => turn.Take(Job, Publish, cancellation);

    JobResult Publish(LiveWarehouse warehouse)
    {
        var folder = configuration.Folder;
        var backlog = door.Enter(() => Backlog.Read(warehouse, folder));
        string[] next = backlog.Unmeasured ? [JobNames.Measure] : [];
        if (!backlog.Unpublished)
        {
            return new JobResult("the snapshot has everything", IsSkipped: true) { Next = next };
        }

        return RunLog.Run(warehouse, Job, subject: "", clock, _ =>
        {
            door.Enter(() => Publication.Publish(warehouse, folder));
            return new JobResult("published") { Next = next };
        });
    }
}

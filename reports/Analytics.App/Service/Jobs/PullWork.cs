using Analytics.App.Service.Metrics;
using Analytics.Etl;
using Analytics.Etl.Configuration;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Operations;

namespace Analytics.App.Service.Jobs;

/// <summary>Pulls one source.</summary>
sealed class PullWork(
    ConfiguredSource source, DataFolder folder, WarehouseTurn turn, SnapshotDoor door, ServiceMetrics metrics, TimeProvider clock)
    : IJobWork
{
    public string Job => JobNames.Pull(source.Name);

    public string Description => $"pulls source {source.Name}";

    public string? Cron => source.Schedule;

    public Task<JobResult> Run(CancellationToken cancellation) =>
        turn.Take(
            Job,
            warehouse =>
            {
                var result = Pull.Run(warehouse, folder, source.Source, new PullOptions(), clock, progress: null, cancellation);
                metrics.Pulled(source.Name, result);
                return new JobResult(Summary(result))
                {
                    Next = FollowUps.After(door.Enter(() => Backlog.Read(warehouse, folder))),
                    LooksAgain = result.Waiting.Count > 0,
                };
            },
            cancellation);

    static string Summary(PullResult result) =>
        $"{result.Read} read, {result.Loaded} loaded, {result.Duplicate} duplicate, {result.Quarantined} quarantined"
        + (result.Waiting.Count == 0 ? "" : $"; left for later: {string.Join(", ", result.Waiting)}");
}

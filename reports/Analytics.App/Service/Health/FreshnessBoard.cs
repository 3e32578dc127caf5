using Analytics.App.Service.Jobs;
using Analytics.App.Service.Metrics;
using Analytics.App.Service.Schedule;
using Analytics.App.Service.Settings;
using Analytics.Warehouse.Publishing;
using Quartz;
using Quartz.Extensibility;

namespace Analytics.App.Service.Health;

/// <summary>
/// How old the data of each source are: from the history of the schedule, which knows pulls that brought nothing, and
/// from the snapshot, which knows pulls by command.
/// </summary>
sealed class FreshnessBoard(
    ServiceConfiguration configuration, IExecutionHistoryStore history, SnapshotDoor door, ServiceMetrics metrics, TimeProvider clock)
{
    IReadOnlyList<SourceState> _published = [];

    /// <summary>Reads it anew, and tells the metrics.</summary>
    public async Task<IReadOnlyList<SourceLag>> Read(CancellationToken cancellation)
    {
        var runs = await history.QueryJobRunStatuses(
            new JobRunStatusQuery { SchedulerName = ScheduleStore.Name, Take = PagedQuery.All }, cancellation);
        var pulls = runs.Items
            .Where(run => run.LastSucceededAtUtc is not null && JobNames.SourceOf(run.Job.Name) is not null)
            .ToDictionary(run => JobNames.SourceOf(run.Job.Name)!, run => run.LastSucceededAtUtc!.Value);
        await Task.Run(() => door.TryEnter(ReadSnapshot), cancellation);

        var published = _published.ToDictionary(source => source.Source);
        var promises = configuration.Sources.ToDictionary(source => source.Name, source => source.Source.Describe().Promise);
        var now = clock.GetUtcNow();
        IReadOnlyList<SourceLag> sources =
        [
            .. from name in promises.Keys.Union(published.Keys).Order(StringComparer.Ordinal)
               let state = published.GetValueOrDefault(name)
               let last = Later(pulls.TryGetValue(name, out var pulled) ? pulled : null, state?.CheckedAt)
               select new SourceLag
               {
                   Source = name,
                   LastPull = last,
                   Lag = last is null ? null : last > now ? TimeSpan.Zero : now - last,
                   Promise = promises.GetValueOrDefault(name),
                   Quarantined = state?.Quarantined ?? 0,
               },
        ];
        metrics.Now(sources);
        return sources;
    }

    void ReadSnapshot()
    {
        if (File.Exists(configuration.Folder.SnapshotFile))
        {
            using var snapshot = Snapshot.Open(configuration.Folder);
            _published = SourceState.ReadAll(snapshot);
        }
    }

    static DateTimeOffset? Later(DateTimeOffset? pulled, DateTime? published)
    {
        DateTimeOffset? checkedAt = published is null ? null : new DateTimeOffset(published.Value, TimeSpan.Zero);
        return pulled is null || checkedAt > pulled ? checkedAt : pulled;
    }
}

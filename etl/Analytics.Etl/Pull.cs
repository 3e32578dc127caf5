using Analytics.Etl.Landing;
using Analytics.Etl.Loading;
using Analytics.Etl.Mapping;
using Analytics.Etl.Reading;
using Analytics.Etl.Sources;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Operations;

namespace Analytics.Etl;

/// <summary>
/// One pull of one source: what is new is landed, read, checked and loaded. What is loaded is committed in one transaction
/// with the source's new cursor, or not at all; pulling the same again changes nothing but the run log.
/// </summary>
public static class Pull
{
    /// <summary>Runs on the caller's thread until the load is committed.</summary>
    /// <param name="warehouse">The warehouse to load.</param>
    /// <param name="folder">Where the bytes are landed, and where temporary files go.</param>
    /// <param name="source">What to pull.</param>
    /// <param name="options">How.</param>
    /// <param name="clock">Gives the time of the batch, and the day from which corrections are known.</param>
    /// <param name="progress">Told before each step; null = nobody listens.</param>
    /// <param name="cancellation">Rolls the load back; files that were landed stay.</param>
    /// <exception cref="AnalyticsException">
    /// The source cannot be read, or a file does not meet its contract; the message has all findings of all files.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing was loaded.</exception>
    public static PullResult Run(
        LiveWarehouse warehouse, DataFolder folder, ISource source, PullOptions options, TimeProvider clock,
        IProgress<PullProgress>? progress, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var description = source.Describe();
        return RunLog.Run(warehouse, "pull", description.Name, clock, run =>
        {
            var startedAt = clock.GetUtcNow();
            var landing = new LandingFolder(folder, clock);
            landing.Sweep();
            var fetched = source.Fetch(new FetchRequest
            {
                Cursor = options.FromStart ? null : SourceCursor.Read(warehouse, description.Name),
                Landing = landing,
                Clock = clock,
                Progress = progress,
                Cancellation = cancellation,
            });
            using var stage = Stage.In(folder);
            var read = Staging.Read(stage, landing, description, fetched.Files, progress, cancellation);
            var batch = new Batch
            {
                Source = description,
                Run = run,
                Fetched = fetched,
                Read = read,
                StartedAt = startedAt,
                Clock = clock,
                Progress = progress,
                Cancellation = cancellation,
            };
            var result = batch.Load(warehouse);
            return result with { Elapsed = clock.GetElapsedTime(started) };
        });
    }
}

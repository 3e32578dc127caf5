using Analytics.Etl.Landing;
using Analytics.Etl.Loading;
using Analytics.Etl.Mapping;
using Analytics.Etl.Reading;
using Analytics.Etl.Replaying;
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
        IProgress<PullProgress>? progress, CancellationToken cancellation) =>
        Run(source, new PullPlan
        {
            Warehouse = warehouse,
            Folder = folder,
            LandedUnder = folder,
            Clock = clock,
            Options = options,
            Progress = progress,
            Cancellation = cancellation,
        });

    internal static PullResult Run(ISource source, PullPlan plan)
    {
        var started = plan.Clock.GetTimestamp();
        var description = source.Describe();
        var manifests = new ManifestFolder(plan.Folder);
        foreach (var stray in Batches.StrayManifests(plan.Warehouse))
        {
            manifests.Remove(stray);
        }

        return RunLog.Run(plan.Warehouse, plan.Job, description.Name, plan.Clock, run =>
        {
            var startedAt = plan.Clock.GetUtcNow();
            var landing = new LandingFolder(plan.LandedUnder, plan.Clock);
            landing.Sweep();
            var fetched = source.Fetch(new FetchRequest
            {
                Cursor = plan.Options.FromStart ? null : SourceCursor.Read(plan.Warehouse, description.Name),
                Landing = landing,
                Clock = plan.Clock,
                Progress = plan.Progress,
                Cancellation = plan.Cancellation,
            });
            using var stage = Stage.In(plan.Folder);
            var read = Staging.Read(stage, landing, description, fetched.Files, plan.Progress, plan.Cancellation);
            var recordedAt = KnownTime.Next(plan.Warehouse, plan.Clock);
            var name = plan.Manifest ?? ManifestFolder.NameOf(run.Key, recordedAt);
            if (plan.Manifest is null)
            {
                ManifestNote.Write(plan.Warehouse, run, name);
                manifests.Write(name, PullManifest.Of(description, startedAt, recordedAt, plan.Options, fetched));
            }

            try
            {
                var batch = new Batch
                {
                    Plan = plan,
                    Source = description,
                    Run = run,
                    Manifest = name,
                    Fetched = fetched,
                    Read = read,
                    StartedAt = startedAt,
                    RecordedAt = recordedAt,
                };
                return batch.Load(plan.Warehouse) with { Elapsed = plan.Clock.GetElapsedTime(started) };
            }
            catch (Exception) when (Forget())
            {
                throw;
            }

            // What did not load is not to be loaded again. A process that is killed here leaves it to its successor.
            bool Forget()
            {
                if (plan.Manifest is null && !run.IsClosed)
                {
                    manifests.Remove(name);
                }

                return false;
            }
        });
    }
}

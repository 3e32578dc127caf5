using Analytics.Etl.Landing;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl.Replaying;

/// <summary>
/// Loads every pull again, from landing alone, into a warehouse that is empty: the same bytes, in the same order, known from
/// the same days, give the same facts with the same keys.
/// </summary>
public static class Rebuild
{
    /// <summary>Loads everything that was pulled until a moment.</summary>
    /// <param name="warehouse">An empty warehouse.</param>
    /// <param name="target">Its data folder; the landed bytes are read where they are.</param>
    /// <param name="landed">The data folder whose landing is read.</param>
    /// <param name="until">Pulls that began later are left out; null = none.</param>
    /// <param name="progress">Told before each step; null = nobody listens.</param>
    /// <param name="cancellation">Stops after the pull under way is rolled back.</param>
    /// <exception cref="AnalyticsException">The warehouse is not empty, or a landed file or a manifest went bad.</exception>
    public static IReadOnlyList<PullResult> Run(
        LiveWarehouse warehouse, DataFolder target, DataFolder landed, DateTimeOffset? until, IProgress<PullProgress>? progress,
        CancellationToken cancellation)
    {
        if (Batches.Count(warehouse) > 0)
        {
            throw new AnalyticsException(
                $"The warehouse under {target.Root} holds batches already. A rebuild fills an empty one: name another folder, "
                + $"or move {target.LiveFile} away first.");
        }

        var manifests = new ManifestFolder(landed);
        var names = manifests.Names();
        if (names.Count == 0)
        {
            throw new AnalyticsException($"{landed.Landing} has no manifest of a pull: there is nothing to load again.");
        }

        List<PullResult> results = [];
        foreach (var (index, name) in names.Index())
        {
            var manifest = manifests.Read(name);
            if (manifest.StartedAt > until)
            {
                break;
            }

            progress?.Report(new PullProgress("replaying", name, (double)index / names.Count));
            results.Add(Pull.Run(new LandedPull(manifest, manifest.Files), new PullPlan
            {
                Warehouse = warehouse,
                Folder = target,
                LandedUnder = landed,
                Clock = new StandingClock(manifest.RecordedAt),
                Options = new PullOptions { FromStart = true, AcceptDeletions = manifest.AcceptDeletions, Rework = manifest.Rework },
                Job = manifest.Rework?.Job ?? "pull",
                Manifest = name,
                Cancellation = cancellation,
            }));
        }

        return results;
    }
}

using Analytics.Etl.Contracts;
using Analytics.Etl.Landing;
using Analytics.Etl.Sources;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl.Replaying;

/// <summary>
/// Reads the facts of a range of pulls again from landing: events, and records that come in versions, which are missing are
/// loaded, those that are there stay as they are, byte for byte. Other dimensions are left alone, because an older version of
/// a task would look like a correction of the newer one; <see cref="Rebuild"/> makes those anew.
/// </summary>
public static class Backfill
{
    static readonly string[] Facts =
    [
        .. RecordKinds.All.Where(kind => kind == StatusEventContract.StatusEvent || kind.Versions is not null).Select(kind => kind.Name),
    ];

    /// <summary>Reads the range again.</summary>
    /// <param name="warehouse">The warehouse that loaded it.</param>
    /// <param name="folder">Its data folder.</param>
    /// <param name="range">Which pulls, and by which mappings.</param>
    /// <param name="clock">Gives the time of the new batches.</param>
    /// <param name="progress">Told before each step; null = nobody listens.</param>
    /// <param name="cancellation">Stops after the pull under way is rolled back.</param>
    /// <exception cref="AnalyticsException">Nothing was pulled in the range, or a landed file or a manifest went bad.</exception>
    public static IReadOnlyList<PullResult> Run(
        LiveWarehouse warehouse, DataFolder folder, BackfillRange range, TimeProvider clock, IProgress<PullProgress>? progress,
        CancellationToken cancellation)
    {
        var manifests = new ManifestFolder(folder);
        var chosen = Batches.Manifests(warehouse)
            .Select(manifests.Read)
            .Where(range.Has)
            .ToList();
        if (chosen.Count == 0)
        {
            throw new AnalyticsException($"No pull {range} is in {folder.Landing}: nothing was read. `analytics status` lists the pulls.");
        }

        List<PullResult> results = [];
        foreach (var (index, manifest) in chosen.Index())
        {
            progress?.Report(new PullProgress("replaying", manifest.Source.Name, (double)index / chosen.Count));
            var again = FactsOf(manifest, range) with { Cursor = SourceCursor.Read(warehouse, manifest.Source.Name) };
            results.Add(Pull.Run(new LandedPull(again, [.. manifest.Files.Where(IsNeeded)]), new PullPlan
            {
                Warehouse = warehouse,
                Folder = folder,
                LandedUnder = folder,
                Clock = clock,
                Options = new PullOptions { FromStart = true },
                Job = "backfill",
                Cancellation = cancellation,
            }));
        }

        return results;
    }

    static PullManifest FactsOf(PullManifest manifest, BackfillRange range) => manifest with
    {
        Source = manifest.Source with
        {
            CompleteKinds = [],
            Mappings =
            [
                .. (range.Mappings ?? manifest.Source.Mappings)
                    .Where(mapping => mapping.Purpose is MappingPurpose.Records && Facts.Contains(mapping.Kind)),
            ],
        },
    };

    // Tables of mappings bear no name of a kind.
    static bool IsNeeded(LandedFile file) => RecordKinds.Find(file.Content) is null || Facts.Contains(file.Content);
}

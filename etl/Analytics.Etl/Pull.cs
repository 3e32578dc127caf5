using Analytics.Etl.Contracts;
using Analytics.Etl.Landing;
using Analytics.Etl.Loading;
using Analytics.Etl.Reading;
using Analytics.Etl.Sources;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl;

/// <summary>
/// One pull of one source: its files are landed, read, checked and loaded. What is loaded is committed in one
/// transaction or not at all; pulling the same files again changes nothing but the run log.
/// </summary>
public static class Pull
{
    /// <summary>Runs on the caller's thread until the load is committed.</summary>
    /// <param name="warehouse">The warehouse to load.</param>
    /// <param name="folder">Where the bytes are landed, and where temporary files go.</param>
    /// <param name="source">What to pull.</param>
    /// <param name="clock">Gives the time of the batch, and the day from which corrections are known.</param>
    /// <param name="progress">Told before each step; null = nobody listens.</param>
    /// <param name="cancellation">Rolls the load back; files that were landed stay.</param>
    /// <exception cref="AnalyticsException">
    /// A file is broken or does not meet the header of its contract; the message has all findings of all files.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing was loaded.</exception>
    public static PullResult Run(
        LiveWarehouse warehouse, DataFolder folder, ISource source, TimeProvider clock, IProgress<PullProgress>? progress,
        CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        var startedAt = clock.GetUtcNow().UtcDateTime;
        var description = source.Describe();
        var stageFolder = Path.Combine(folder.Root, "stage");
        if (Directory.Exists(stageFolder))
        {
            // Left by a pull that was killed; whoever holds the warehouse is the only one that stages.
            Directory.Delete(stageFolder, recursive: true);
        }

        Directory.CreateDirectory(stageFolder);
        try
        {
            var staged = Stage(source.Files(), new LandingFolder(folder, clock), new CsvStage(stageFolder), progress, cancellation);
            var batch = new Batch
            {
                Source = description,
                Files = staged,
                StartedAt = startedAt,
                Clock = clock,
                Progress = progress,
                Cancellation = cancellation,
            };
            var result = batch.Load(warehouse);
            return result with { Elapsed = clock.GetElapsedTime(started) };
        }
        finally
        {
            Directory.Delete(stageFolder, recursive: true);
        }
    }

    static List<StagedFile> Stage(
        IReadOnlyList<SourceFile> files, LandingFolder landing, CsvStage stage, IProgress<PullProgress>? progress,
        CancellationToken cancellation)
    {
        List<string> problems = [];
        List<StagedFile> staged = [];
        foreach (var (index, file) in files.Index())
        {
            if (RecordKinds.Find(file.RecordKind) is not { } kind)
            {
                problems.Add(UnknownKind(file));
                continue;
            }

            progress?.Report(new PullProgress("landing", file.Name, 0.3 * index / files.Count));
            var landed = landing.Land(file, cancellation);
            progress?.Report(new PullProgress("reading", file.Name, 0.3 * (index + 0.5) / files.Count));
            if (stage.Stage(landed, kind, index + 1, cancellation) is { } read)
            {
                staged.Add(read);
            }
        }

        problems.AddRange(stage.Problems);
        return problems.Count == 0
            ? staged
            : throw new AnalyticsException(string.Join('\n', problems) + "\nNothing was loaded.");
    }

    static string UnknownKind(SourceFile file)
    {
        var names = RecordKinds.All.Select(kind => kind.Name).ToList();
        var nearest = Nearest.To(file.RecordKind, names);
        return $"{file.Name}: The name of the file says no kind of record; the nearest is '{nearest}'. "
            + $"Name it {nearest}.csv or {nearest}-anything.csv, or take it out of the folder. The kinds are: {string.Join(", ", names)}.";
    }
}

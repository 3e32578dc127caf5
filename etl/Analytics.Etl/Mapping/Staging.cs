using Analytics.Etl.Contracts;
using Analytics.Etl.Landing;
using Analytics.Etl.Reading;
using Analytics.Etl.Sources;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl.Mapping;

/// <summary>What was read of a pull's landed files.</summary>
/// <param name="Files">Each landed file with what was read of it.</param>
/// <param name="Records">Records of known kinds, ready to be checked: read as they are, or made by mappings.</param>
sealed record Staged(IReadOnlyList<(LandedFile Landed, StagedFile File)> Files, IReadOnlyList<StagedFile> Records);

/// <summary>Turns landed files into records of the contracts.</summary>
static class Staging
{
    /// <exception cref="AnalyticsException">A file or a mapping cannot be used; the message has all findings.</exception>
    public static Staged Read(
        Stage stage, LandingFolder landing, SourceDescription source, IReadOnlyList<LandedFile> files,
        IProgress<PullProgress>? progress, CancellationToken cancellation)
    {
        List<(LandedFile Landed, StagedFile File)> read = [];
        var isMapped = source.Mappings.Count > 0;
        foreach (var (index, file) in files.Index())
        {
            progress?.Report(new PullProgress("reading", file.Name, 0.15 + (0.15 * index / files.Count)));
            var isTable = isMapped && RecordKinds.Find(file.Content) is null;
            read.AddRange(stage.Read(file, landing.PathOf(file), isTable, cancellation).Select(staged => (file, staged)));
        }

        if (stage.Problems.Count > 0)
        {
            throw new AnalyticsException(string.Join('\n', stage.Problems) + "\nNothing was loaded.");
        }

        var direct = read.Select(pair => pair.File).Where(file => RecordKinds.Find(file.Content) is not null).ToList();
        var tables = read.Select(pair => pair.File).Where(file => RecordKinds.Find(file.Content) is null).ToList();
        return new Staged(
            read,
            tables.Count == 0 ? direct : [.. direct, .. MappingSession.Map(stage, source, tables, cancellation)]);
    }
}

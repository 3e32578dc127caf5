using Analytics.Etl.Landing;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl.Sources.Files;

/// <summary>
/// A folder into which people or programs put CSV files: <c>kind.csv</c>, <c>kind-anything.csv</c> or
/// <c>kind.anything.csv</c>. Beside them may lie <c>source.json</c>; files that start with a dot and <c>*.md</c> are
/// left alone, any other file is a mistake that the pull reports.
/// </summary>
/// <param name="path">The folder.</param>
public sealed class DropFolder(string path) : ISource
{
    readonly string _path = Path.GetFullPath(path);

    /// <inheritdoc />
    public SourceDescription Describe()
    {
        RequireFolder();
        return SourceNote.Read(_path);
    }

    /// <inheritdoc />
    public Fetched Fetch(FetchRequest request)
    {
        RequireFolder();
        List<LandedFile> landed = [];
        var names = Directory.EnumerateFiles(_path)
            .Select(file => Path.GetFileName(file))
            .Where(name => !IsLeftAlone(name))
            .Order(StringComparer.Ordinal)
            .ToList();
        foreach (var (index, name) in names.Index())
        {
            request.Progress?.Report(new PullProgress("landing", name, 0.15 * index / names.Count));
            landed.Add(request.Landing.Write(
                name, KindOf(name), new FileForm(FileFormat.Csv), target => Copy(Path.Combine(_path, name), target),
                request.Cancellation));
        }

        return new Fetched(landed);
    }

    static bool IsLeftAlone(string name) =>
        name == SourceNote.FileName || name.StartsWith('.') || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    // A name that does not end in .csv is no kind, whatever it starts with.
    static string KindOf(string name) =>
        name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? name.Split('-', '.')[0].ToLowerInvariant()
            : name;

    static void Copy(string file, Stream target)
    {
        try
        {
            using var source = new FileStream(
                file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            source.CopyTo(target, 1 << 17);
        }
        catch (Exception error) when (error is FileNotFoundException or UnauthorizedAccessException)
        {
            throw new AnalyticsException(
                $"{Path.GetFileName(file)} cannot be opened: {error.Message} Nothing was loaded; mend that and pull again.", error);
        }
    }

    void RequireFolder()
    {
        if (!Directory.Exists(_path))
        {
            throw new AnalyticsException($"The drop folder {_path} is not there. Make it and put CSV files into it, or correct the path.");
        }
    }
}

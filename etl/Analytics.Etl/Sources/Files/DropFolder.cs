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
    public IReadOnlyList<SourceFile> Files()
    {
        RequireFolder();
        return
        [
            .. Directory.EnumerateFiles(_path)
                .Select(file => Path.GetFileName(file))
                .Where(name => !IsLeftAlone(name))
                .Order(StringComparer.Ordinal)
                .Select(name => new SourceFile(name, KindOf(name), () => OpenFile(Path.Combine(_path, name)))),
        ];
    }

    static bool IsLeftAlone(string name) =>
        name == SourceNote.FileName || name.StartsWith('.') || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    // A name that does not end in .csv is no kind, whatever it starts with.
    static string KindOf(string name) =>
        name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? name.Split('-', '.')[0].ToLowerInvariant()
            : name;

    static FileStream OpenFile(string file) =>
        new(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    void RequireFolder()
    {
        if (!Directory.Exists(_path))
        {
            throw new AnalyticsException($"The drop folder {_path} is not there. Make it and put CSV files into it, or correct the path.");
        }
    }
}

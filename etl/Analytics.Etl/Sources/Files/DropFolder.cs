using Analytics.Etl.Landing;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl.Sources.Files;

/// <summary>
/// A folder into which people or programs put files: <c>kind.csv</c>, <c>kind-anything.xlsx</c> or
/// <c>kind.anything.json</c>, or names that the settings explain. Beside them may lie <c>source.json</c>; files that start
/// with a dot and <c>*.md</c> are left alone, any other file is a mistake that the pull reports. A file is read when it is
/// new or has changed; one that is still being written waits for the next pull.
/// </summary>
public sealed class DropFolder : IWatchedFolder
{
    readonly FilesSettings _settings;
    readonly SourceDescription? _configured;

    /// <summary>A folder that says of itself what it is, of which every file is finished.</summary>
    /// <param name="path">The folder.</param>
    public DropFolder(string path)
        : this(new FilesSettings { Path = Path.GetFullPath(path), Settle = TimeSpan.Zero }, configured: null)
    {
    }

    internal DropFolder(FilesSettings settings, SourceDescription? configured) => (_settings, _configured) = (settings, configured);

    /// <inheritdoc />
    public string Folder => Path.GetFullPath(_settings.Path);

    /// <inheritdoc />
    public SourceDescription Describe()
    {
        if (_configured is not null)
        {
            return _configured;
        }

        RequireFolder();
        return SourceNote.Read(_settings.Path);
    }

    /// <inheritdoc />
    public Fetched Fetch(FetchRequest request)
    {
        RequireFolder();
        var source = Describe();
        RequireSameNote(source);
        var known = FilesCursor.Read(request.Cursor, source.Name);
        var (files, unfinished) = Look(source);
        var waiting = files.Where(file => UnfinishedFile.IsFresh(file.Stamp, _settings.Settle, request.Clock)).Select(file => file.Name).ToList();
        var isNew = files.Any(file => !file.Stamp.IsSame(known.GetValueOrDefault(file.Name)))
            || known.Keys.Except(files.Select(file => file.Name)).Any();

        // What is joined, or compared as a whole, is landed as a whole: a part would look as if the rest had been deleted.
        var isWhole = source.Mappings.Count > 0 || source.CompleteKinds.Count > 0;
        List<LandedFile> landed = [];
        Dictionary<string, FileStamp> next = [];
        foreach (var (index, file) in files.Index())
        {
            var before = known.GetValueOrDefault(file.Name);
            if (waiting.Contains(file.Name) || (file.Stamp.IsSame(before) && !(isWhole && isNew)))
            {
                Keep(file.Name, before);
                continue;
            }

            request.Progress?.Report(new PullProgress("landing", file.Name, 0.15 * index / files.Count));
            if (Land(file, request) is not { } read)
            {
                waiting.Add(file.Name);
                Keep(file.Name, before);
                continue;
            }

            next[file.Name] = file.Stamp with { Sha256 = read.Sha256 };
            if (isWhole || read.Sha256 != before?.Sha256 || file.Stamp.ReadAs != before.ReadAs)
            {
                landed.Add(read);
            }
        }

        IReadOnlyList<string> left = [.. waiting.Concat(unfinished).Order(StringComparer.Ordinal).Select(name => $"{name} is still being written")];
        return isWhole && waiting.Count > 0
            ? new Fetched([], FilesCursor.Write(known)) { Waiting = left }
            : new Fetched(landed, FilesCursor.Write(next)) { Waiting = left };

        void Keep(string name, FileStamp? stamp)
        {
            if (stamp is not null)
            {
                next[name] = stamp;
            }
        }
    }

    (IReadOnlyList<DroppedFile> Files, IReadOnlyList<string> Unfinished) Look(SourceDescription source)
    {
        List<DroppedFile> files = [];
        List<string> unfinished = [];
        List<string> unknown = [];
        foreach (var file in new DirectoryInfo(_settings.Path).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            if (IsLeftAlone(file.Name))
            {
                continue;
            }

            if (UnfinishedFile.IsName(file.Name))
            {
                unfinished.Add(file.Name);
                continue;
            }

            if (DroppedFile.Of(file, _settings.Files.FirstOrDefault(pattern => pattern.Fits(file.Name))) is not { } dropped)
            {
                continue;
            }

            files.Add(dropped);

            // Without mappings the reading says it, with all that is wrong with the other files.
            if (source.Mappings.Count > 0 && !dropped.IsExplained)
            {
                unknown.Add(file.Name);
            }
        }

        return unknown.Count == 0
            ? (files, unfinished)
            : throw new AnalyticsException(
                $"Nothing says what {string.Join(", ", unknown)} in {_settings.Path} {(unknown.Count == 1 ? "holds" : "hold")}: no kind of "
                + $"record is called so, and no name below files: of the source {source.Name} fits. Add one, or take the files out. Nothing was loaded.");
    }

    // Null when the file is being written, or was taken away again.
    static LandedFile? Land(DroppedFile file, FetchRequest request)
    {
        try
        {
            using var bytes = new FileStream(
                file.Info.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            return request.Landing.Write(file.Name, file.Content, file.Form, Copy, request.Cancellation);

            void Copy(Stream target)
            {
                bytes.CopyTo(target, 1 << 17);
                if (!file.Look().IsSame(file.Stamp))
                {
                    throw new FileChangedException();
                }
            }
        }
        catch (Exception error) when (error is FileChangedException or FileNotFoundException || (error is IOException io && UnfinishedFile.IsLock(io)))
        {
            return null;
        }
        catch (UnauthorizedAccessException error)
        {
            throw new AnalyticsException(
                $"{file.Name} cannot be opened: {error.Message} Nothing was loaded; mend that and pull again.", error);
        }
    }

    static bool IsLeftAlone(string name) =>
        name == SourceNote.FileName || name.StartsWith('.') || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    // The folder knows best that its records were simulated; figures of them must say so.
    void RequireSameNote(SourceDescription source)
    {
        if (_configured is { IsSimulated: false } && SourceNote.Read(_settings.Path).IsSimulated)
        {
            throw new AnalyticsException(
                $"{Path.Combine(_settings.Path, SourceNote.FileName)} says that its records were simulated, and the source {source.Name} does not. "
                + "Write `simulated: true` there, or remove the file.");
        }
    }

    void RequireFolder()
    {
        if (!Directory.Exists(_settings.Path))
        {
            throw new AnalyticsException($"The drop folder {_settings.Path} is not there. Make it and put files into it, or correct the path.");
        }
    }

    sealed class FileChangedException : Exception;
}

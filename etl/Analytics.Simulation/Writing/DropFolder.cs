using System.Text;

namespace Analytics.Simulation.Writing;

/// <summary>
/// One drop folder being filled. Files carry the ending <c>.part</c> until all are whole; <see cref="Publish"/> gives
/// them their names, source.json last. Disposed without publishing, it removes what it wrote.
/// </summary>
sealed class DropFolder : IDisposable
{
    const string PartEnding = ".part";
    const string SourceFile = "source.json";

    readonly string _folder;
    readonly bool _isNew;
    readonly List<string> _names = [];
    bool _isPublished;

    /// <exception cref="IOException">The folder holds something already, or cannot be made.</exception>
    public DropFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        _folder = Path.GetFullPath(folder);
        _isNew = !Directory.Exists(_folder);
        if (!_isNew && Directory.EnumerateFileSystemEntries(_folder).FirstOrDefault() is { } found)
        {
            throw new IOException(
                $"The drop folder '{_folder}' is not empty: it holds '{Path.GetFileName(found)}'. "
                + "Give a new folder, or empty this one.");
        }

        Directory.CreateDirectory(_folder);
    }

    public CsvFile Csv(string name, string header) => new(PartPath(name), header);

    /// <summary>Writes a whole file at once.</summary>
    public void Whole(string name, ReadOnlySpan<byte> content) => File.WriteAllBytes(PartPath(name), content);

    /// <summary>Says what the source is: simulated.</summary>
    public void Source(string note)
    {
        var json = $$"""
            {
              "name": "so-lieu-mo-phong",
              "is_simulated": true,
              "note": "{{note}}"
            }

            """;
        Whole(SourceFile, Encoding.UTF8.GetBytes(json.ReplaceLineEndings("\n")));
    }

    public void Publish()
    {
        foreach (var name in _names.OrderBy(name => name == SourceFile))
        {
            var path = Path.Combine(_folder, name);
            File.Move(path + PartEnding, path);
        }

        _isPublished = true;
    }

    public void Dispose()
    {
        if (_isPublished)
        {
            return;
        }

        foreach (var name in _names)
        {
            File.Delete(Path.Combine(_folder, name));
            File.Delete(Path.Combine(_folder, name + PartEnding));
        }

        if (_isNew)
        {
            Directory.Delete(_folder);
        }
    }

    string PartPath(string name)
    {
        _names.Add(name);
        return Path.Combine(_folder, name + PartEnding);
    }
}

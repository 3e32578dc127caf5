using System.Globalization;
using System.Text.Json;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl.Landing;

/// <summary>The manifests of a landing folder; their names sort in the order of the pulls.</summary>
sealed class ManifestFolder(DataFolder folder)
{
    string Path { get; } = System.IO.Path.Combine(folder.Landing, "pulls");

    /// <summary>The name of the manifest of a run.</summary>
    public static string NameOf(long runKey, DateTimeOffset recordedAt) =>
        string.Create(CultureInfo.InvariantCulture, $"{recordedAt.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{runKey:D9}.json");

    /// <summary>Writes one down, whole or not at all.</summary>
    public void Write(string name, PullManifest manifest)
    {
        Directory.CreateDirectory(Path);
        var arriving = System.IO.Path.Combine(Path, "." + name);
        using (var file = new FileStream(arriving, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            manifest.Write(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(arriving, System.IO.Path.Combine(Path, name), overwrite: true);
    }

    /// <summary>Takes back one whose pull did not load.</summary>
    public void Remove(string name) => File.Delete(System.IO.Path.Combine(Path, name));

    /// <summary>All names, oldest first.</summary>
    public IReadOnlyList<string> Names() =>
        Directory.Exists(Path)
            ? [.. Directory.EnumerateFiles(Path, "*.json").Select(file => System.IO.Path.GetFileName(file)).Where(name => name[0] != '.').Order(StringComparer.Ordinal)]
            : [];

    /// <summary>Reads one.</summary>
    /// <exception cref="AnalyticsException">It is gone or cannot be read.</exception>
    public PullManifest Read(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        try
        {
            using var file = File.OpenRead(path);
            return PullManifest.Parse(file);
        }
        catch (Exception error) when (error is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new AnalyticsException(
                $"The manifest {path} cannot be read: {error.Message} Restore it from a backup; without it that pull cannot be loaded again.", error);
        }
    }
}

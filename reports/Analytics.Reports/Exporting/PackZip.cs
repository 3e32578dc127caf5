using System.IO.Compression;

namespace Analytics.Reports.Exporting;

/// <summary>The same files as one archive, beside the folder. The same folder gives the same bytes.</summary>
static class PackZip
{
    // Readable by all, as Unix writes it into an archive.
    const int Mode = 0b1000_0001_1010_0100 << 16;

    public static string PathFor(string folder) => folder + ".zip";

    /// <summary>Writes an archive of a folder.</summary>
    /// <param name="folder">What goes in, under the name that the pack has when it is in place.</param>
    /// <param name="name">That name.</param>
    /// <param name="zip">Where.</param>
    /// <param name="stamp">The day that the entries are dated.</param>
    /// <param name="cancellation">Stops between two files.</param>
    public static void Write(string folder, string name, string zip, DateOnly stamp, CancellationToken cancellation)
    {
        using var file = File.Create(zip);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var inner in Names(folder))
            {
                cancellation.ThrowIfCancellationRequested();
                var entry = archive.CreateEntry($"{name}/{inner}", Level(inner));
                entry.LastWriteTime = new DateTimeOffset(stamp.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
                entry.ExternalAttributes = Mode;
                using var from = File.OpenRead(Path.Combine(folder, inner));
                using var to = entry.Open();
                from.CopyTo(to);
            }
        }

        file.Flush(flushToDisk: true);
    }

    /// <summary>The files of a folder, with slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Names(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    // What is compressed already is only stored.
    static CompressionLevel Level(string name) => Path.GetExtension(name) is ".parquet" or ".xlsx" or ".pdf" or ".png"
        ? CompressionLevel.NoCompression
        : CompressionLevel.Fastest;
}

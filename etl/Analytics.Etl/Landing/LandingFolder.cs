using System.Security.Cryptography;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl.Landing;

/// <summary>
/// Writes down what a source sent before anybody understands it: the bytes as they came, named by their hash, never
/// changed. A file is there whole or not at all.
/// </summary>
public sealed class LandingFolder(DataFolder folder, TimeProvider clock)
{
    // A random name with a dot before it: not yet landed.
    const string Arriving = ".";

    /// <summary>Writes one file down.</summary>
    /// <param name="name">File name or resource as the source calls it.</param>
    /// <param name="content">A record kind, or a table that mappings read.</param>
    /// <param name="form">How to read it.</param>
    /// <param name="write">Writes the bytes; when it throws, nothing is landed.</param>
    /// <param name="cancellation">Ends the writing between two blocks.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing was landed.</exception>
    public LandedFile Write(
        string name, string content, FileForm form, Action<Stream> write, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder.Landing);
        var arriving = Path.Combine(folder.Landing, Arriving + Path.GetRandomFileName());
        try
        {
            var (hash, size) = Copy(arriving, write, cancellation);
            var landed = PathOf(hash);
            if (!IsWhole(landed, hash, size))
            {
                // Bytes that went bad on the disk are replaced by the good ones.
                File.Move(arriving, landed, overwrite: true);
            }

            return new LandedFile
            {
                Name = name,
                Content = content,
                Form = form,
                Sha256 = hash,
                SizeBytes = size,
                LandedAt = clock.GetUtcNow().UtcDateTime,
            };
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    /// <summary>Where the bytes of a landed file are.</summary>
    internal string PathOf(LandedFile file) => PathOf(file.Sha256);

    /// <summary>Opens a file that an earlier pull landed, after comparing it with its hash.</summary>
    /// <exception cref="AnalyticsException">It is gone or went bad.</exception>
    internal void Require(LandedFile file, string source)
    {
        var path = PathOf(file);
        if (!IsWhole(path, file.Sha256, file.SizeBytes))
        {
            throw new AnalyticsException(
                $"The landed file {path} ({file.Name} of {source}, {file.SizeBytes} bytes) "
                + (File.Exists(path) ? "was changed after it was written down. " : "is gone. ")
                + $"Restore it from a backup, or fetch it again with `analytics pull {source} --from-start`.");
        }
    }

    /// <summary>Removes what writers that were killed left behind; whoever holds the warehouse is the only one that lands.</summary>
    internal void Sweep()
    {
        if (Directory.Exists(folder.Landing))
        {
            foreach (var left in Directory.EnumerateFiles(folder.Landing, Arriving + "*"))
            {
                File.Delete(left);
            }
        }
    }

    string PathOf(string hash) => Path.Combine(folder.Landing, hash);

    static (string Hash, long SizeBytes) Copy(string target, Action<Stream> write, CancellationToken cancellation)
    {
        using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 17);
        using var stream = new HashingStream(file, cancellation);
        write(stream);
        file.Flush(flushToDisk: true);
        return (stream.HashAndReset(), stream.Length);
    }

    static bool IsWhole(string path, string hash, long size)
    {
        if (!File.Exists(path) || new FileInfo(path).Length != size)
        {
            return false;
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(SHA256.HashData(stream)) == hash;
    }
}

using System.Security.Cryptography;
using Analytics.Etl.Sources;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl.Landing;

/// <summary>
/// Writes down what a source sent before anybody understands it: the bytes as they came, named by their hash, never
/// overwritten. A file is there whole or not at all.
/// </summary>
sealed class LandingFolder(DataFolder folder, TimeProvider clock)
{
    const int BufferBytes = 1 << 17;

    /// <summary>Copies one file of a source.</summary>
    /// <exception cref="AnalyticsException">The source's file cannot be read.</exception>
    public LandedFile Land(SourceFile file, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder.Landing);
        var arriving = Path.Combine(folder.Landing, "." + Path.GetRandomFileName());
        try
        {
            var (hash, size) = Copy(file, arriving, cancellation);
            var landed = Path.Combine(folder.Landing, hash);
            if (!File.Exists(landed))
            {
                File.Move(arriving, landed, overwrite: false);
            }

            return new LandedFile(file.Name, landed, hash, size, clock.GetUtcNow().UtcDateTime);
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    static (string Hash, long SizeBytes) Copy(SourceFile file, string target, CancellationToken cancellation)
    {
        using var source = Open(file);
        using var copy = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        var size = 0L;
        for (int count; (count = source.Read(buffer)) > 0; size += count)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(buffer.AsSpan(0, count));
            copy.Write(buffer.AsSpan(0, count));
        }

        copy.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }

    static Stream Open(SourceFile file)
    {
        try
        {
            return file.Open();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new AnalyticsException($"{file.Name} cannot be opened: {error.Message} Nothing was loaded; mend that and pull again.", error);
        }
    }
}

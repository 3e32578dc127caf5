using System.Security.Cryptography;

namespace Analytics.Reports.Exporting;

/// <summary>SHA-256, lower-case hexadecimal.</summary>
static class FileHash
{
    public static string Of(string path)
    {
        using var stream = File.OpenRead(path);
        return Of(stream);
    }

    public static string Of(Stream stream) => Convert.ToHexStringLower(SHA256.HashData(stream));
}

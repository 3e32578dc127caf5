using System.Collections.Concurrent;
using System.Text;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl.Sources.Rest.Http;

/// <summary>The secrets of one source, read from the environment, and kept out of everything that is written.</summary>
sealed class Secrets(string source)
{
    // A shorter one would be found in innocent text.
    const int LeastLength = 6;

    readonly ConcurrentDictionary<string, byte[]> _known = [];

    /// <summary>The secret in a variable of the environment.</summary>
    /// <exception cref="AnalyticsException">It is not set.</exception>
    public string Read(string variable)
    {
        var secret = Environment.GetEnvironmentVariable(variable);
        if (string.IsNullOrWhiteSpace(secret))
        {
            throw new AnalyticsException(
                $"Source {source}: the environment variable {variable} is not set, and should hold the secret that the source asks for. "
                + "Set it for the process that pulls; nothing was fetched.");
        }

        Keep(secret.Trim());
        return secret.Trim();
    }

    /// <summary>Hides a secret from now on.</summary>
    public void Keep(string secret)
    {
        if (secret.Length >= LeastLength)
        {
            _known.TryAdd(secret, Encoding.UTF8.GetBytes(secret));
            _known.TryAdd(Uri.EscapeDataString(secret), Encoding.UTF8.GetBytes(Uri.EscapeDataString(secret)));
        }
    }

    /// <summary>The text with stars for secrets.</summary>
    public string Mask(string text) =>
        _known.Keys.Aggregate(text, (masked, secret) => masked.Replace(secret, "***", StringComparison.Ordinal));

    /// <summary>Puts stars over secrets that the source sent back, such as the key in the address of the next page.</summary>
    public void Mask(Span<byte> bytes)
    {
        foreach (var secret in _known.Values)
        {
            for (var rest = bytes; rest.IndexOf(secret) is >= 0 and var at; rest = rest[(at + secret.Length)..])
            {
                rest.Slice(at, secret.Length).Fill((byte)'*');
            }
        }
    }
}

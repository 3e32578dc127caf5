using System.Text;
using Analytics.Etl.Landing;

namespace Analytics.Etl.Reading;

/// <summary>A text file as UTF-8 that is checked while it is read.</summary>
sealed class TextFile : IDisposable
{
    TextFile(Stream text, string encoding) => (Text, Encoding) = (text, encoding);

    /// <summary>UTF-8 without a byte order mark.</summary>
    public Stream Text { get; }

    /// <summary>utf-8, utf-16le or utf-16be.</summary>
    public string Encoding { get; }

    /// <summary>Opens a file; its encoding is known by its first bytes.</summary>
    public static TextFile Open(string path)
    {
        var bytes = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        Span<byte> start = stackalloc byte[3];
        var encoding = TextEncoding.Of(start[..bytes.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)]);
        bytes.Position = encoding.MarkBytes;
        return new TextFile(new TextGuard(encoding.AsUtf8(bytes)), encoding.Name);
    }

    /// <summary>The sentence for an error of reading; null when it is another error.</summary>
    /// <param name="error">What was thrown.</param>
    /// <param name="format">What was to be read.</param>
    public static string? Problem(Exception error, FileFormat format) => error switch
    {
        UnreadableTextException => $"{error.Message}. {SaveAs(format)}",
        DecoderFallbackException => $"It starts as UTF-16 and has bytes that are none. {SaveAs(format)}",
        _ => null,
    };

    /// <inheritdoc />
    public void Dispose() => Text.Dispose();

    static string SaveAs(FileFormat format) => $"Save it as {format.ToString().ToUpperInvariant()} in UTF-8 and send it again.";
}

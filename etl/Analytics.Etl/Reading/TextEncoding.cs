using System.Text;

namespace Analytics.Etl.Reading;

/// <summary>The encoding of a file, by its first bytes.</summary>
/// <param name="Name">utf-8, utf-16le or utf-16be.</param>
/// <param name="MarkBytes">Length of the byte order mark; 0 = none.</param>
sealed record TextEncoding(string Name, int MarkBytes)
{
    /// <summary>UTF-8 unless a byte order mark says UTF-16.</summary>
    public static TextEncoding Of(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new("utf-8", 3),
        [0xFF, 0xFE, ..] => new("utf-16le", 2),
        [0xFE, 0xFF, ..] => new("utf-16be", 2),
        _ => new("utf-8", 0),
    };

    /// <summary>The bytes after the mark, as UTF-8; a byte that cannot be read throws.</summary>
    public Stream AsUtf8(Stream bytes) => Name == "utf-8"
        ? bytes
        : Encoding.CreateTranscodingStream(
            bytes,
            new UnicodeEncoding(bigEndian: Name == "utf-16be", byteOrderMark: false, throwOnInvalidBytes: true),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
}

using System.IO.Compression;
using System.Text;

namespace Analytics.Connectors.Tests.Rest;

/// <summary>What a server answers, byte for byte as wrong as wanted.</summary>
sealed record Reply
{
    public int Status { get; init; } = 200;

    public Dictionary<string, string> Headers { get; init; } = [];

    public byte[] Body { get; init; } = [];

    public string Type { get; init; } = "application/json";

    /// <summary>The length that is claimed; null = the true one.</summary>
    public int? Length { get; init; }

    /// <summary>The body goes in chunks, and the last one is missing.</summary>
    public bool IsCutInChunks { get; init; }

    /// <summary>Nothing is answered until the client goes away.</summary>
    public bool IsSilent { get; init; }

    /// <summary>The connection is closed without an answer.</summary>
    public bool IsDropped { get; init; }

    public static Reply Json(string body) => new() { Body = Encoding.UTF8.GetBytes(body) };

    public static Reply Html(string body) => new() { Body = Encoding.UTF8.GetBytes(body), Type = "text/html; charset=utf-8" };

    public static Reply Error(int status, string body = "") => new() { Status = status, Body = Encoding.UTF8.GetBytes(body), Type = "text/plain" };

    /// <summary>A list of items as <c>{"items": [...]}</c>.</summary>
    public static Reply Items(IEnumerable<int> ids, string more = "") =>
        Json($$"""{"items":[{{string.Join(',', ids.Select(id => $$"""{"id":{{id}}}"""))}}]{{more}}}""");

    public Reply With(string header, string value) => this with { Headers = new(Headers) { [header] = value } };

    public Reply Gzipped()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Body);
        }

        return (this with { Body = packed.ToArray() }).With("Content-Encoding", "gzip");
    }
}

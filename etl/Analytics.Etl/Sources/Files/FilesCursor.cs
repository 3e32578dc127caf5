using System.Text.Json;

namespace Analytics.Etl.Sources.Files;

/// <summary>The files of a folder as they were when they were read, by name.</summary>
static class FilesCursor
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>Reads a committed cursor; null = nothing was read yet.</summary>
    /// <exception cref="Warehouse.Engine.AnalyticsException">It cannot be read.</exception>
    public static IReadOnlyDictionary<string, FileStamp> Read(string? cursor, string source)
    {
        try
        {
            return cursor is null ? new Dictionary<string, FileStamp>() : JsonSerializer.Deserialize<Dictionary<string, FileStamp>>(cursor, Options)!;
        }
        catch (JsonException error)
        {
            throw SourceCursor.Corrupt(source, "it is not the list of files that this connector wrote", error);
        }
    }

    /// <summary>The cursor to commit.</summary>
    public static string Write(IEnumerable<KeyValuePair<string, FileStamp>> files) =>
        JsonSerializer.Serialize(new SortedDictionary<string, FileStamp>(new Dictionary<string, FileStamp>(files), StringComparer.Ordinal), Options);
}

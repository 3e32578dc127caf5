using System.Text.Encodings.Web;
using System.Text.Json;

namespace Analytics.Etl.Sources.Postgres;

/// <summary>How far one resource was read.</summary>
/// <param name="Columns">Names and types of the mark and its key: when they change, the resource is read from its start.</param>
/// <param name="HighWater">The mark, as PostgreSQL writes it.</param>
/// <param name="Key">The key of the last row of that mark; null = rows of the mark itself are read again.</param>
sealed record ResourceMark(IReadOnlyList<string> Columns, string HighWater, IReadOnlyList<string>? Key);

/// <summary>The cursor of a source: the mark of each resource that has one.</summary>
static class PostgresCursor
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        // A person may look at it in ops.cursor; it is never part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <exception cref="Warehouse.Engine.AnalyticsException">The text is no cursor of this connector.</exception>
    public static Dictionary<string, ResourceMark> Parse(string? text, string source)
    {
        if (text is null)
        {
            return [];
        }

        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, ResourceMark>>(text, Options) ?? [];
        }
        catch (JsonException error)
        {
            throw SourceCursor.Corrupt(source, "it is not one of the postgres connector", error);
        }
    }

    public static string Text(IReadOnlyDictionary<string, ResourceMark> marks) => JsonSerializer.Serialize(marks, Options);
}

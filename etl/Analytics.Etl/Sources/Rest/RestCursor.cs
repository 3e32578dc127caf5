using System.Text.Json;

namespace Analytics.Etl.Sources.Rest;

/// <summary>How far each list of a source was read.</summary>
sealed record RestCursor
{
    static readonly JsonSerializerOptions Form = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>By the name of the list.</summary>
    public SortedDictionary<string, ListCursor> Lists { get; init; } = new(StringComparer.Ordinal);

    /// <exception cref="Warehouse.Engine.AnalyticsException">It is none.</exception>
    public static RestCursor Parse(string? text, string source)
    {
        try
        {
            return text is null ? new RestCursor() : JsonSerializer.Deserialize<RestCursor>(text, Form) ?? new RestCursor();
        }
        catch (JsonException error)
        {
            throw SourceCursor.Corrupt(source, $"the connector rest does not understand it ({error.Message})", error);
        }
    }

    public override string ToString() => JsonSerializer.Serialize(this, Form);
}

using System.Text.Json;

namespace Analytics.Etl.Sources.Rest;

/// <summary>Names with dots between them, from the outside in: <c>meta.next</c>.</summary>
static class JsonPath
{
    /// <summary>What stands there, which may be a JSON null; null = nothing.</summary>
    public static JsonElement? Find(JsonElement from, string? path)
    {
        foreach (var name in path?.Split('.') ?? [])
        {
            if (from.ValueKind != JsonValueKind.Object || !from.TryGetProperty(name, out from))
            {
                return null;
            }
        }

        return from;
    }

    /// <summary>The text or number that stands there, as text; null = nothing.</summary>
    public static string? Text(JsonElement from, string path) => Find(from, path) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } value => value.GetRawText(),
        _ => null,
    };
}

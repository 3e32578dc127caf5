using System.Text.Json;

namespace Analytics.Etl.Reading.Json;

/// <summary>How JSON is read, and how it is spoken of.</summary>
static class JsonForm
{
    /// <summary>Levels of nesting in one record.</summary>
    public const int MaxItemDepth = 64;

    /// <summary>Strict JSON, several documents after each other.</summary>
    public static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true, MaxDepth = 1000 };

    /// <summary>A token with its article.</summary>
    public static string Word(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        _ => "null",
    };

    /// <summary>The sentence of an error without the place, which is said in front of it.</summary>
    public static string Reason(JsonException error)
    {
        var message = error.Message;
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return place < 0 ? message : message[..place];
    }
}

using System.Text.Json;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl.Sources.Files;

/// <summary>The optional <c>source.json</c> of a drop folder.</summary>
sealed record SourceNote
{
    public const string FileName = "source.json";

    const string Form = """{"name": "...", "is_simulated": true, "note": "..."}""";

    static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public string? Name { get; init; }

    public bool IsSimulated { get; init; }

    public string? Note { get; init; }

    /// <summary>What the folder says of itself; without a note it is a real source named like the folder.</summary>
    public static SourceDescription Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        var note = File.Exists(file) ? Parse(file) : new SourceNote();
        if (note.Name is not null && string.IsNullOrWhiteSpace(note.Name))
        {
            throw new AnalyticsException($"{file}: name is empty. Give the source a name, or leave name out to use that of the folder.");
        }

        return new SourceDescription(note.Name?.Trim() ?? FolderName(folder), note.IsSimulated, note.Note);
    }

    /// <summary>The text of the file.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);

    static SourceNote Parse(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize<SourceNote>(stream, Options)
                ?? throw new AnalyticsException($"{file} holds null. Write {Form}, or remove the file.");
        }
        catch (JsonException error)
        {
            throw new AnalyticsException(
                $"{file} cannot be read{Place(error)}. It may have only the members of {Form}; correct it, or remove it.", error);
        }
    }

    static string Place(JsonException error) =>
        (error.Path is null or "$" ? "" : $" at {error.Path["$.".Length..]}")
        + (error.LineNumber is { } line ? $" (line {line + 1})" : "");

    static string FolderName(string folder) =>
        new DirectoryInfo(Path.TrimEndingDirectorySeparator(folder)).Name;
}

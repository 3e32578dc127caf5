using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Analytics.Etl.Quarantine;
using Analytics.Etl.Sources;

namespace Analytics.Etl.Landing;

/// <summary>
/// What one pull loaded, written down beside the landed bytes before it loads: with these and the bytes alone, every load
/// can be done again.
/// </summary>
sealed record PullManifest
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The source as it was configured.</summary>
    public required SourceDescription Source { get; init; }

    /// <summary>When the pull began, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>From when on the warehouse knows what was loaded, UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>True when a person had said that a great loss of records is right.</summary>
    public required bool AcceptDeletions { get; init; }

    /// <summary>The files, in the order in which they were read.</summary>
    public required IReadOnlyList<LandedFile> Files { get; init; }

    /// <summary>The cursor that was committed; null = none.</summary>
    public required string? Cursor { get; init; }

    /// <summary>Start of what was asked for.</summary>
    public required string? WindowFrom { get; init; }

    /// <summary>End of what was asked for.</summary>
    public required string? WindowTo { get; init; }

    /// <summary>What an operator wanted done again; null = an ordinary pull.</summary>
    public Rework? Rework { get; init; }

    public static PullManifest Of(
        SourceDescription source, DateTimeOffset startedAt, DateTimeOffset recordedAt, PullOptions options, Fetched fetched) =>
        new()
        {
            Source = source,
            StartedAt = startedAt,
            RecordedAt = recordedAt,
            AcceptDeletions = options.AcceptDeletions,
            Rework = options.Rework,
            Files = fetched.Files,
            Cursor = fetched.Cursor,
            WindowFrom = fetched.WindowFrom,
            WindowTo = fetched.WindowTo,
        };

    public static PullManifest Parse(Stream text) =>
        JsonSerializer.Deserialize<PullManifest>(text, Json) ?? throw new JsonException("It holds null.");

    public void Write(Stream target) => JsonSerializer.Serialize(target, this, Json);
}

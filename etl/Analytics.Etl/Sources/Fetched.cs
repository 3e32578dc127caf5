using Analytics.Etl.Landing;

namespace Analytics.Etl.Sources;

/// <summary>What one fetch brought.</summary>
/// <param name="Files">What was landed, in order.</param>
/// <param name="Cursor">
/// Where the next fetch goes on, as text that only the connector understands; it is committed with the data. Null = the
/// source is read whole each time.
/// </param>
public sealed record Fetched(IReadOnlyList<LandedFile> Files, string? Cursor = null)
{
    /// <summary>Start of what was asked for, for people; null = from the start.</summary>
    public string? WindowFrom { get; init; }

    /// <summary>End of what was asked for, for people; null = up to now.</summary>
    public string? WindowTo { get; init; }

    /// <summary>What was left for a later fetch, for people: a file still being written.</summary>
    public IReadOnlyList<string> Waiting { get; init; } = [];
}

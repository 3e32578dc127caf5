namespace Analytics.Etl.Sources;

/// <summary>What is known of a source before it is read.</summary>
/// <param name="Name">Name under which its records are kept; ids of events and duties are unique within it.</param>
/// <param name="IsSimulated">True when its records were simulated: every figure made from them says so.</param>
/// <param name="Note">Remark for people; null = none.</param>
public sealed record SourceDescription(string Name, bool IsSimulated = false, string? Note = null)
{
    /// <summary>Connector that reads it, for people.</summary>
    public string Connector { get; init; } = "files";

    /// <summary>How records are made of what it sends; empty = it sends records as the contracts have them.</summary>
    public IReadOnlyList<RecordMapping> Mappings { get; init; } = [];

    /// <summary>
    /// Kinds of which every fetch is the whole list: a record of this source that is absent was deleted there.
    /// </summary>
    public IReadOnlyList<string> CompleteKinds { get; init; } = [];

    /// <summary>How old its newest successful pull may be; null = nothing was promised.</summary>
    public TimeSpan? Promise { get; init; }
}

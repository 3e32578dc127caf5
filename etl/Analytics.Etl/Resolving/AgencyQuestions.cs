using System.Text.Json;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;
using Dapper;

namespace Analytics.Etl.Resolving;

/// <summary>What is to be decided about names and what was, read from the published snapshot.</summary>
public static class AgencyQuestions
{
    static readonly SqlCatalog Files = new(typeof(AgencyQuestions).Assembly);

    static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Texts that name no known agency, those of most records first.</summary>
    /// <param name="snapshot">Where to look.</param>
    /// <param name="limit">At most so many.</param>
    public static IReadOnlyList<UnresolvedAgency> Open(Snapshot snapshot, long limit) =>
    [
        .. snapshot.Connection
            .Query<(string Text, long Records, string Kinds, int? FirstBatch, string Suggestions)>(
                Files.Text("Resolving/unresolved.sql"), new { limit })
            .Select(row => new UnresolvedAgency(
                row.Text, row.Records, FromJson<MentionCount>(row.Kinds), row.FirstBatch, FromJson<AgencySuggestion>(row.Suggestions))),
    ];

    /// <summary>Decisions, the newest first.</summary>
    /// <param name="snapshot">Where to look.</param>
    /// <param name="limit">At most so many.</param>
    public static IReadOnlyList<LoggedDecision> Log(Snapshot snapshot, long limit) =>
        [.. snapshot.Connection.Query<LoggedDecision>(Files.Text("Resolving/log.sql"), new { limit })];

    static List<T> FromJson<T>(string json) => JsonSerializer.Deserialize<List<T>>(json, Json) ?? [];
}

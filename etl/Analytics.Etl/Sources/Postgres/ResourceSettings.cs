namespace Analytics.Etl.Sources.Postgres;

/// <summary>One table or query of a source.</summary>
sealed record ResourceSettings
{
    public string? Table { get; init; }

    public string? Query { get; init; }

    public string? HighWater { get; init; }

    public List<string> Key { get; init; } = [];

    public string? Overlap { get; init; }

    /// <summary>What every page is ordered by and continues from; empty = the resource is read in one go.</summary>
    public IReadOnlyList<string> Position => HighWater is null ? Key : [HighWater, .. Key];

    /// <summary>What is read, for people.</summary>
    public string Described => Table ?? "the query";

    /// <summary>What is read, as it stands behind FROM.</summary>
    public string Relation =>
        Query is null
            ? QuotedTable
            // A comment at the end of the query must not swallow the bracket.
            : $"({Query.TrimEnd().TrimEnd(';')}\n)";

    /// <summary>The table's name, taken to the letter.</summary>
    public string QuotedTable => string.Join('.', Table!.Split('.').Select(Quoted));

    /// <summary>A name, taken to the letter.</summary>
    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

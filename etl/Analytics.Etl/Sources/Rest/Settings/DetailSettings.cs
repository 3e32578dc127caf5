namespace Analytics.Etl.Sources.Rest.Settings;

/// <summary>A request for each new or changed item of a list.</summary>
sealed record DetailSettings
{
    /// <summary>Name of its table for the mappings.</summary>
    public required string Name { get; init; }

    /// <summary>Path below the base URL, with dotted paths of the item in braces: issues/{id}.json.</summary>
    public required string Path { get; init; }

    /// <summary>Query parameters of every request.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    /// <summary>Dotted path of the item, or of an array of items, in an answer; null = the answer is it.</summary>
    public string? Items { get; init; }

    /// <summary>Requests at the same time.</summary>
    public int Concurrency { get; init; } = 4;
}

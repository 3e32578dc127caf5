namespace Analytics.Etl.Sources.Rest.Settings;

/// <summary>One list of the source.</summary>
sealed record ResourceSettings
{
    /// <summary>Name of the table for the mappings.</summary>
    public required string Name { get; init; }

    /// <summary>Path below the base URL.</summary>
    public required string Path { get; init; }

    /// <summary>Query parameters of every request of this list.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    /// <summary>Dotted path of the array of items in an answer; null = the answer is the array.</summary>
    public string? Items { get; init; }

    /// <summary>Dotted path of the id in an item: by it a page that shifts is seen.</summary>
    public string Id { get; init; } = "id";

    /// <summary>How the list goes on; null = one answer holds all of it.</summary>
    public PagingSettings? Paging { get; init; }

    /// <summary>How changes are known; null = the whole list is read every time.</summary>
    public UpdatedSettings? Updated { get; init; }

    /// <summary>A further request for each new or changed item; null = the list says all.</summary>
    public DetailSettings? Detail { get; init; }
}

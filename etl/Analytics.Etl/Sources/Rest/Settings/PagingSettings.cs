namespace Analytics.Etl.Sources.Rest.Settings;

/// <summary>How a list goes on.</summary>
sealed record PagingSettings
{
    /// <summary>page, offset, cursor or link.</summary>
    public required PagingKind By { get; init; }

    /// <summary>Query parameter of the page number, the offset or the cursor; null = page, offset or cursor.</summary>
    public string? Parameter { get; init; }

    /// <summary>Query parameter of the size of a page; null = none is sent.</summary>
    public string? SizeParameter { get; init; }

    /// <summary>Items to ask for in one page.</summary>
    public int Size { get; init; } = 100;

    /// <summary>page: number of the first page.</summary>
    public int First { get; init; } = 1;

    /// <summary>page, offset: dotted path of the number of all items; saves the last, empty request.</summary>
    public string? Total { get; init; }

    /// <summary>cursor: dotted path of the next cursor or next URL; absent, null or empty at the end.</summary>
    public string? Next { get; init; }

    /// <summary>cursor: dotted path of a flag that is false at the end.</summary>
    public string? More { get; init; }
}

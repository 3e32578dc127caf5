namespace Analytics.Etl.Sources.Rest.Paging;

/// <summary>One answer of a list.</summary>
sealed record Page
{
    public required Uri Address { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    public required IReadOnlyList<Item> Items { get; init; }

    /// <summary>Number of items in all pages, as the source says; null = it does not.</summary>
    public long? Total { get; init; }

    /// <summary>Next cursor or address in the body; null = none.</summary>
    public string? Next { get; init; }

    /// <summary>False when the body says that there is no more.</summary>
    public bool HasMore { get; init; } = true;

    /// <summary>The header Link; null = none.</summary>
    public string? Link { get; init; }

    /// <summary>The first item was read before in this fetch.</summary>
    public bool StartsKnown { get; init; }

    /// <summary>Items whose id was not read before in this fetch.</summary>
    public int CountNewIds { get; init; }

    /// <summary>Some item was not read before in this form in this fetch.</summary>
    public bool HasNewContent { get; init; }

    public bool HasSameItemsAs(Page? other) => other is not null && Items.Select(item => item.Id).SequenceEqual(other.Items.Select(item => item.Id));
}

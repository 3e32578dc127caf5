using Analytics.Etl.Sources.Rest.Paging;

namespace Analytics.Etl.Sources.Rest;

/// <summary>How far one list was read.</summary>
sealed record ListCursor
{
    /// <summary>Hash of the settings that decide what the list is: with others it is read from its start.</summary>
    public required string Settings { get; init; }

    /// <summary>The newest change, in the terms of <see cref="MarkFormat"/>; null = the list says none.</summary>
    public long? Mark { get; init; }

    /// <summary>Hashes of the items in the window that the next fetch reads again.</summary>
    public IReadOnlyList<ulong> Seen { get; init; } = [];

    /// <summary>Hash of all pages of a list that is read whole.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The pages with their versions; empty = they cannot be asked for by version.</summary>
    public IReadOnlyList<PageVersion> Pages { get; init; } = [];
}

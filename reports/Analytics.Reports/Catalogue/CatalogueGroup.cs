namespace Analytics.Reports.Catalogue;

/// <summary>The indicators of one category.</summary>
public sealed record CatalogueGroup
{
    /// <summary>The category, as the definitions write it.</summary>
    public required string Name { get; init; }

    /// <summary>Anchor, unique in the page.</summary>
    public required string Anchor { get; init; }

    /// <summary>Its indicators, by their number.</summary>
    public required IReadOnlyList<CatalogueEntry> Entries { get; init; }
}

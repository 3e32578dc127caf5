namespace Analytics.Reports.Documents;

/// <summary>A part of a page.</summary>
public abstract record Block;

/// <summary>Sentences.</summary>
/// <param name="Sentences">One paragraph each.</param>
public sealed record Paragraphs(IReadOnlyList<string> Sentences) : Block;

/// <summary>Charts below each other, or in pairs side by side.</summary>
/// <param name="Exhibits">The charts.</param>
/// <param name="IsPaired">Two to a row where there is room: each is then drawn for half of a page.</param>
public sealed record ExhibitBlock(IReadOnlyList<Exhibit> Exhibits, bool IsPaired = false) : Block;

/// <summary>Headline numbers as tiles.</summary>
/// <param name="Headlines">The numbers.</param>
/// <param name="IsCompact">Without small lines and comparisons, where the page holds much else.</param>
public sealed record TileBlock(IReadOnlyList<Headline> Headlines, bool IsCompact = false) : Block;

/// <summary>Short lists beside each other.</summary>
/// <param name="Lists">The lists.</param>
public sealed record ListBlock(IReadOnlyList<TitledList> Lists) : Block;

/// <summary>A list with its title; what stands when it is empty.</summary>
/// <param name="Title">The title.</param>
/// <param name="Items">The items.</param>
/// <param name="Empty">Printed in place of no item.</param>
public sealed record TitledList(string Title, IReadOnlyList<string> Items, string Empty);

/// <summary>A table by itself.</summary>
/// <param name="Caption">Its title.</param>
/// <param name="Table">The numbers.</param>
/// <param name="Notes">How to read it, what is left out.</param>
public sealed record TableBlock(string Caption, DataTable Table, IReadOnlyList<string> Notes) : Block;

/// <summary>Where the document is signed, and a code that leads to it on the network.</summary>
/// <param name="Roles">Who signs.</param>
/// <param name="Note">Below each role.</param>
/// <param name="Address">Of the document; null when it is nowhere.</param>
/// <param name="AddressLabel">Stands beside the code.</param>
public sealed record SignatureBlock(IReadOnlyList<string> Roles, string Note, Uri? Address, string AddressLabel) : Block;

namespace Analytics.Etl.Landing;

/// <summary>How a landed file is to be read.</summary>
/// <param name="Format">Its format.</param>
/// <param name="Items">
/// Json only: path, with dots, of the array of items in each document; null = the document is the array, or is the one item.
/// </param>
/// <param name="HeaderRow">Workbooks only: row of the headings, from 1; null = it is found.</param>
public sealed record FileForm(FileFormat Format, string? Items = null, int? HeaderRow = null);

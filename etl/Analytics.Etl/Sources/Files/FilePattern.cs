using System.IO.Enumeration;

namespace Analytics.Etl.Sources.Files;

/// <summary>What the files of one name pattern hold.</summary>
sealed record FilePattern
{
    /// <summary>A name with <c>*</c> and <c>?</c>, in any case.</summary>
    public required string Name { get; init; }

    /// <summary>A record kind, or the table that the mappings of the source read.</summary>
    public required string Content { get; init; }

    /// <summary>Workbooks: row of the headings, from 1; null = it is found.</summary>
    public int? HeaderRow { get; init; }

    /// <summary>JSON: dotted path of the array in each document; null = the document is the array.</summary>
    public string? Items { get; init; }

    /// <summary>True when a file of this name is meant.</summary>
    public bool Fits(string name) => FileSystemName.MatchesSimpleExpression(Name, name, ignoreCase: true);
}

using Analytics.Etl.Sources;

namespace Analytics.Etl.Reading;

/// <summary>Records written out again, one clean line each, for the engine to read.</summary>
sealed record StagedFile
{
    /// <summary>Number of the file in this pull, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Name of the file that they came from, or of the mapping that made them.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of the records, or the table that mappings read.</summary>
    public required string Content { get; init; }

    /// <summary>Whether they are records, or lists of keys.</summary>
    public MappingPurpose Purpose { get; init; }

    /// <summary>utf-8, utf-16le, utf-16be or binary.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>Columns in the order of the stage file; they may have columns that the contract does not know.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Records that could be split into the columns of the header: line number, then the fields.</summary>
    public required string RecordsPath { get; init; }

    /// <summary>How many those are.</summary>
    public required long RecordCount { get; init; }

    /// <summary>True when a field of them has a line break.</summary>
    public required bool HasLineBreaks { get; init; }

    /// <summary>Records that could not: line number, what is wrong, the record as received.</summary>
    public required string MalformedPath { get; init; }

    /// <summary>How many those are.</summary>
    public required long MalformedCount { get; init; }

    /// <summary>Columns or keys that the contract does not have: reported, and kept in landing only.</summary>
    public IReadOnlyList<NewColumn> NewColumns { get; init; } = [];

    /// <summary>Sheets of the same workbook that hold something, but no records: reported, and kept in landing only.</summary>
    public IReadOnlyList<string> UnreadSheets { get; init; } = [];

    /// <summary>Records in the file, its header not counted.</summary>
    public long RowsRead => RecordCount + MalformedCount;
}

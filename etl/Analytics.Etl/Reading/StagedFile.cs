using Analytics.Etl.Contracts;
using Analytics.Etl.Landing;

namespace Analytics.Etl.Reading;

/// <summary>A landed file whose records were written out again, one clean line each, for the engine to read.</summary>
sealed record StagedFile
{
    /// <summary>Number of the file in this pull, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The file that it was read from.</summary>
    public required LandedFile Landed { get; init; }

    /// <summary>The contract that it was read by.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>utf-8, utf-16le or utf-16be.</summary>
    public required string Encoding { get; init; }

    /// <summary>Columns in the order of the file.</summary>
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

    /// <summary>Records in the file, its header not counted.</summary>
    public long RowsRead => RecordCount + MalformedCount;
}

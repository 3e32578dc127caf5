namespace Analytics.Reports.Exporting;

/// <summary>What is to be exported, and how.</summary>
public sealed record PackRequest
{
    /// <summary>For example 2026-Q1; null is the newest quarter that was measured.</summary>
    public string? Period { get; init; }

    /// <summary>K of the run; null is the run that knows most.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>Where the folder of the pack goes, and the zip beside it; made when it is missing.</summary>
    public required string Folder { get; init; }

    /// <summary>The forms of the tables; at least one.</summary>
    public IReadOnlyList<PackFormat> Formats { get; init; } = Enum.GetValues<PackFormat>();

    /// <summary>True when CSV files begin with a byte order mark, which Excel asks for.</summary>
    public bool HasExcelBom { get; init; }

    /// <summary>The highest class of record that may be held; see <see cref="SecurityLevel"/>.</summary>
    public string Security { get; init; } = SecurityLevel.Open;

    /// <summary>Documents that are ready, to be copied into <c>report/</c> under their own names.</summary>
    public IReadOnlyList<string> ReportFiles { get; init; } = [];

    /// <summary>
    /// From how many rows on a table is split by year, as Parquet. Twenty million events are a file of some 300 MB; below
    /// that one file is easier to handle, and split it takes a third longer to write.
    /// </summary>
    public long PartitionFrom { get; init; } = 20_000_000;

    /// <summary>Rows of one sheet at most, its header among them; Excel's own limit.</summary>
    public int SheetRows { get; init; } = 1_048_576;
}

namespace Analytics.Etl.Contracts;

/// <summary>
/// The contract of one kind of record. The header check, the check SQL and the documentation are all made from it.
/// </summary>
/// <param name="Name">Name of the kind, also the start of its file names.</param>
public sealed record RecordKind(string Name)
{
    /// <summary>What the records are for, in one sentence.</summary>
    public required string Description { get; init; }

    /// <summary>What one record is.</summary>
    public required string Grain { get; init; }

    /// <summary>Columns that together name one record.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>What happens when a record with a known key comes again with other content.</summary>
    public required string OnOtherContent { get; init; }

    /// <summary>Columns, in the order of the documentation; files may have them in any order.</summary>
    public required IReadOnlyList<ContractColumn> Columns { get; init; }

    /// <summary>What the columns of one record may not contradict.</summary>
    public IReadOnlyList<ContractRule> Rules { get; init; } = [];

    /// <summary>The column by which a record can be taken back at the source; null = records of the kind are never deleted.</summary>
    public string? DeletedBy { get; init; }

    /// <summary>Where the versions of its records are kept; null = the kind is loaded by SQL of its own.</summary>
    public VersionedTable? Versions { get; init; }

    /// <summary>The columns that a source must send, for messages.</summary>
    public string RequiredNames => string.Join(", ", Columns.Where(column => column.IsRequired).Select(column => column.Name));
}

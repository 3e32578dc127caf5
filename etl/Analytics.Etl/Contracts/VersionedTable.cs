namespace Analytics.Etl.Contracts;

/// <summary>
/// The table of a kind whose records come in versions: a later recorded_at is a new one, and no version is ever changed but
/// in the agency that its text means. Columns are named as in the contract; recorded_at is recorded_ts, and beside each
/// column x_id that names an agency stand x_key (its version on the day) and x_ref (its text).
/// </summary>
/// <param name="Name">The table, with its schema.</param>
public sealed record VersionedTable(string Name)
{
    /// <summary>The surrogate key of a version.</summary>
    public string RowKey { get; init; } = "row_key";

    /// <summary>The column whose day decides the version of an agency; null = the kind names no agency.</summary>
    public string? DatedBy { get; init; }

    /// <summary>Further columns of the table: SQL over the record, whose columns are those of <c>input</c>.</summary>
    public IReadOnlyDictionary<string, string> Derived { get; init; } = new Dictionary<string, string>();
}

namespace Analytics.Etl.Quarantine;

/// <summary>
/// Columns that an export has beside those of the contract. A file that has the hash of a refused record in a line releases
/// that record when the line is loaded.
/// </summary>
static class ExportColumns
{
    public const string Hash = "quarantine_hash";
    public const string Reason = "quarantine_reason";
    public const string Place = "quarantine_place";
    public const string Raw = "quarantine_raw";

    public static readonly IReadOnlyList<string> All = [Hash, Reason, Place, Raw];
}

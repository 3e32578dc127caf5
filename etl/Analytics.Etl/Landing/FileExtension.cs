namespace Analytics.Etl.Landing;

/// <summary>The format that the end of a file name says.</summary>
static class FileExtension
{
    /// <summary>The format; null = none that can be read.</summary>
    public static FileFormat? FormatOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".csv" => FileFormat.Csv,
        ".tsv" => FileFormat.Tsv,
        ".json" => FileFormat.Json,
        ".ndjson" or ".jsonl" => FileFormat.Ndjson,
        ".xlsx" or ".xls" => FileFormat.Xlsx,
        _ => null,
    };
}

namespace Analytics.Reports.Exporting;

/// <summary>A form in which a pack holds its tables.</summary>
public enum PackFormat
{
    /// <summary>Parquet, zstd: star schema and figures.</summary>
    Parquet,

    /// <summary>CSV in UTF-8: star schema and figures.</summary>
    Csv,

    /// <summary>One workbook for people: the marts.</summary>
    Xlsx,

    /// <summary>Arrow IPC files: star schema and figures.</summary>
    Arrow,
}

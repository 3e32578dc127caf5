namespace Analytics.Etl.Landing;

/// <summary>How the bytes of a landed file are to be read.</summary>
public enum FileFormat
{
    /// <summary>Records on lines, with a heading; the separator is found.</summary>
    Csv,

    /// <summary>Records on lines, with a heading, tabs between.</summary>
    Tsv,

    /// <summary>One or more JSON documents, one after the other.</summary>
    Json,

    /// <summary>One JSON object per line.</summary>
    Ndjson,

    /// <summary>A workbook.</summary>
    Xlsx,
}

namespace Analytics.Reports.Exporting;

/// <summary>One table of an export.</summary>
/// <param name="Name">File name.</param>
/// <param name="Table">The table with its schema.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Sha256">Hash of the file, lower-case hexadecimal.</param>
public sealed record ExportedFile(string Name, string Table, long Rows, long Bytes, string Sha256);

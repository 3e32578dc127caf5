namespace Analytics.Reports.Exporting;

/// <summary>One file of a pack.</summary>
/// <param name="Name">Path in the pack, with slashes.</param>
/// <param name="Table">The table that it holds, with its schema; null when it holds none or several.</param>
/// <param name="Rows">Its rows; null when it holds no table.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Sha256">Hash, lower-case hexadecimal.</param>
public sealed record PackFile(string Name, string? Table, long? Rows, long Bytes, string Sha256);

using Analytics.Reports.Exporting.Tables;

namespace Analytics.Reports.Exporting.Formats;

/// <summary>A file that was written, with the rows of a table or a part of them.</summary>
/// <param name="Name">Path in the pack, with slashes.</param>
/// <param name="Table">The table.</param>
/// <param name="Rows">How many of its rows.</param>
sealed record TableFile(string Name, PackTable Table, long Rows);

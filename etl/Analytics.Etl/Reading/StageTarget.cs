using Analytics.Etl.Contracts;

namespace Analytics.Etl.Reading;

/// <summary>What is wanted of a file.</summary>
/// <param name="Kind">The contract whose columns are wanted; null = a table, or a workbook whose sheets say it.</param>
/// <param name="IsTable">
/// True for mappings: every heading is a column, and JSON items are one column named item.
/// </param>
sealed record StageTarget(RecordKind? Kind, bool IsTable);

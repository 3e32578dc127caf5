namespace Analytics.Warehouse.Publishing;

/// <summary>A table of the star schema and how many rows it holds.</summary>
public sealed record TableRows(string Table, long Rows);

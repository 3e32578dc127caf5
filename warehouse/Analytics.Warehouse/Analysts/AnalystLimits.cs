namespace Analytics.Warehouse.Analysts;

/// <summary>What one query may use.</summary>
/// <param name="Time">Wall time until it is interrupted.</param>
/// <param name="Rows">Rows given at most; the rest is left unread.</param>
public sealed record AnalystLimits(TimeSpan Time, long Rows);

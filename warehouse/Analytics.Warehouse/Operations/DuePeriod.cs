namespace Analytics.Warehouse.Operations;

/// <summary>A quarter that a quarter-end job owes.</summary>
/// <param name="Job">report or export.</param>
/// <param name="PeriodCode">For example 2025-Q4.</param>
/// <param name="DueDate">Its official date: the last day whose records count.</param>
public sealed record DuePeriod(string Job, string PeriodCode, DateOnly DueDate);

namespace Analytics.Warehouse.Operations;

/// <summary>What is delivered once: one period of one job to one address.</summary>
/// <param name="Job">The job that delivers: report.</param>
/// <param name="PeriodCode">For example 2025-Q4.</param>
/// <param name="Channel">mail or folder.</param>
/// <param name="Address">The mail address, or the folder.</param>
public sealed record Delivery(string Job, string PeriodCode, string Channel, string Address);

namespace Analytics.Reports.Exporting.Checking;

/// <summary>One thing that two packs say differently.</summary>
/// <param name="Name">What.</param>
/// <param name="Before">In the first pack; null = it is not there.</param>
/// <param name="After">In the second pack; null = it is not there.</param>
public sealed record Difference(string Name, string? Before, string? After);

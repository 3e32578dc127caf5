namespace Analytics.Reports.Catalogue;

/// <summary>A line of an indicator: what is said, and the words.</summary>
public sealed record Fact(string Label, string Text);

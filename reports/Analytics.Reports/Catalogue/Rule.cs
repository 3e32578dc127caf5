namespace Analytics.Reports.Catalogue;

/// <summary>A rule of calculation, or how it is read in a case that it leaves open.</summary>
/// <param name="Id">R1 to R15 for a rule; E1, X1 or T1 and so on for a reading.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Text">What holds.</param>
public sealed record Rule(string Id, string Subject, string Text);

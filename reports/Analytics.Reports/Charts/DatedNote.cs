namespace Analytics.Reports.Charts;

/// <summary>An event that a reader of a series of months should know.</summary>
public sealed record DatedNote
{
    /// <summary>The day it happened.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>A few words, as printed.</summary>
    public required string Text { get; init; }
}

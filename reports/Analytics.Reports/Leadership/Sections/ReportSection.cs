namespace Analytics.Reports.Leadership.Sections;

/// <summary>One page of the report: a finding in a full sentence, a few lines, one or two charts.</summary>
public sealed record ReportSection
{
    /// <summary>Anchor, unique in the report.</summary>
    public required string Id { get; init; }

    /// <summary>Running title above the finding.</summary>
    public required string Topic { get; init; }

    /// <summary>The finding.</summary>
    public required string Finding { get; init; }

    /// <summary>Three to five lines of text.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>The charts.</summary>
    public IReadOnlyList<Exhibit> Exhibits { get; init; } = [];
}

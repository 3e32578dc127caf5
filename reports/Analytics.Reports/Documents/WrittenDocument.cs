using Analytics.Reports.Figures;

namespace Analytics.Reports.Documents;

/// <summary>A document that is written as HTML, and what its other forms are made from.</summary>
public sealed record WrittenDocument
{
    /// <summary>The HTML file, as a full path.</summary>
    public required string Path { get; init; }

    /// <summary>The quarter and the run whose figures it prints.</summary>
    public required ReportQuarter Quarter { get; init; }

    /// <summary>What it says.</summary>
    public required Document Document { get; init; }

    /// <summary>The charts as SVG, by their id.</summary>
    public required IReadOnlyDictionary<string, string> Drawings { get; init; }

    /// <summary>The quarter, for example 2025-Q4.</summary>
    public string PeriodCode => Quarter.Code;

    /// <summary>The run whose figures it prints.</summary>
    public string RunId => Quarter.RunId;

    /// <summary>Title and quarter.</summary>
    public string Title => $"{Document.Title} – {Document.Kicker}";

    /// <summary>Validity, knowledge and run of the figures, in words; says too when they were simulated.</summary>
    public string Source => Document.Source + (Document.IsSimulated ? ". " + Document.Words.Say("page.simulated") : "");

    /// <summary>The headline numbers as printed.</summary>
    public IReadOnlyList<Headline> Headlines => [.. Document.Pages.SelectMany(page => page.Blocks).OfType<TileBlock>().SelectMany(tiles => tiles.Headlines)];

    /// <summary>The findings, one sentence each.</summary>
    public IReadOnlyList<string> Findings => [.. Document.Pages.Where(page => !page.IsOnScreenOnly).Select(page => page.Finding)];
}

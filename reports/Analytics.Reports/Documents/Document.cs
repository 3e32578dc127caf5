using Analytics.Reports.Charts;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Documents;

/// <summary>A document in words, numbers and undrawn charts, before it is a file.</summary>
public sealed record Document
{
    /// <summary>Name of its files without an ending: bao-cao-2026-Q1.</summary>
    public required string Name { get; init; }

    /// <summary>Its language.</summary>
    public required Language Words { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Stands above the title: the quarter, the agency.</summary>
    public required string Kicker { get; init; }

    /// <summary>Validity, knowledge and run of the figures: stands under every page.</summary>
    public required string Source { get; init; }

    /// <summary>True when any input was simulated: every page says so.</summary>
    public required bool IsSimulated { get; init; }

    /// <summary>The pages.</summary>
    public required IReadOnlyList<DocumentPage> Pages { get; init; }

    /// <summary>The charts with their titles and numbers, in order.</summary>
    public IEnumerable<Exhibit> Exhibits => Pages.SelectMany(page => page.Blocks).OfType<ExhibitBlock>().SelectMany(block => block.Exhibits);

    /// <summary>Every chart of the document, each once.</summary>
    public IEnumerable<Chart> Charts =>
    [
        .. Pages.SelectMany(page => page.Blocks)
            .OfType<TileBlock>()
            .Where(tiles => !tiles.IsCompact)
            .SelectMany(tiles => tiles.Headlines)
            .Select(headline => headline.Spark),
        .. Exhibits.SelectMany(exhibit => new[] { exhibit.Wide, exhibit.Narrow }),
    ];
}

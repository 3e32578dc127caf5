using Analytics.Reports.Charts;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Documents;

/// <summary>One chart with its title, its description in words, its notes and its numbers.</summary>
public sealed record Exhibit
{
    /// <summary>Names its files: letters, digits and hyphens; unique in its document.</summary>
    public required string Id { get; init; }

    /// <summary>What is shown, by what, when.</summary>
    public required string Title { get; init; }

    /// <summary>What the chart shows, for readers who do not see it.</summary>
    public required string Description { get; init; }

    /// <summary>Drawn for a screen and for paper.</summary>
    public required Chart Wide { get; init; }

    /// <summary>Drawn for a phone, and for half of a page.</summary>
    public required Chart Narrow { get; init; }

    /// <summary>How to read it, what is left out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The numbers.</summary>
    public required DataTable Table { get; init; }

    /// <summary>An exhibit whose chart is drawn on both canvases.</summary>
    public static Exhibit Of(
        Language words, string id, string title, string description, Func<Canvas, Chart> draw, DataTable table, params IEnumerable<string?> notes) => new()
        {
            Id = id,
            Title = title,
            Description = description,
            Wide = draw(Canvas.Wide(words)),
            Narrow = draw(Canvas.Narrow(words)),
            Table = table,
            Notes = [.. notes.OfType<string>()],
        };
}

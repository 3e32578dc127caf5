using Analytics.Reports.Charts;

namespace Analytics.Reports.Leadership.Sections;

/// <summary>One chart with its title, its description in words, its notes and its numbers.</summary>
public sealed record Exhibit
{
    /// <summary>What is shown, by what, when.</summary>
    public required string Title { get; init; }

    /// <summary>What the chart shows, for readers who do not see it.</summary>
    public required string Description { get; init; }

    /// <summary>Drawn for a screen and for paper.</summary>
    public required Chart Wide { get; init; }

    /// <summary>Drawn for a phone.</summary>
    public required Chart Narrow { get; init; }

    /// <summary>How to read it, what is left out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The numbers.</summary>
    public required DataTable Table { get; init; }
}

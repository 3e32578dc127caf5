namespace Analytics.Reports.Documents;

/// <summary>One page: a heading that states the finding, and what shows it.</summary>
public sealed record DocumentPage
{
    /// <summary>Anchor, unique in its document.</summary>
    public required string Id { get; init; }

    /// <summary>What the page is about.</summary>
    public required string Topic { get; init; }

    /// <summary>The finding, a full sentence without its full stop.</summary>
    public required string Finding { get; init; }

    /// <summary>What stands below it.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>True for pages that stand on the screen only, behind the printed ones.</summary>
    public bool IsOnScreenOnly { get; init; }
}

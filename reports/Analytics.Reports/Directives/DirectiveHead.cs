namespace Analytics.Reports.Directives;

/// <summary>A directive.</summary>
public sealed record DirectiveHead
{
    /// <summary>Durable id.</summary>
    public required string DirectiveId { get; init; }

    /// <summary>Number; null when it has none.</summary>
    public string? Number { get; init; }

    /// <summary>Who issued it; null when not known.</summary>
    public string? Issuer { get; init; }

    /// <summary>When it was signed; null when not known.</summary>
    public DateOnly? SignedDate { get; init; }

    /// <summary>A short paraphrase.</summary>
    public required string Title { get; init; }
}

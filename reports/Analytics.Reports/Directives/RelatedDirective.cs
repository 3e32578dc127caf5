namespace Analytics.Reports.Directives;

/// <summary>A directive that another one goes back to, or that goes back to it.</summary>
public sealed record RelatedDirective
{
    /// <summary>True when the other one goes back to it.</summary>
    public bool IsEarlier { get; init; }

    /// <summary>Citations on the way; 1 = directly.</summary>
    public int Depth { get; init; }

    /// <summary>Code of the relation of the last step.</summary>
    public required string Relation { get; init; }

    /// <summary>Number, or id.</summary>
    public required string Number { get; init; }

    /// <summary>A short paraphrase; empty when not known.</summary>
    public required string Title { get; init; }

    /// <summary>When it was signed; null when not known.</summary>
    public DateOnly? SignedDate { get; init; }
}

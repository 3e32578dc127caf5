using Analytics.Etl.Quarantine;

namespace Analytics.Etl;

/// <summary>How a pull is done.</summary>
public sealed record PullOptions
{
    /// <summary>Reads the source from its start, as if it had never been read; what is known already is duplicate.</summary>
    public bool FromStart { get; init; }

    /// <summary>Takes it as true when a source says that most of its records are gone; see <c>Deletion</c>.</summary>
    public bool AcceptDeletions { get; init; }

    /// <summary>What an operator wants done again; null = an ordinary pull.</summary>
    internal Rework? Rework { get; init; }
}

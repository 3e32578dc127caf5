namespace Analytics.Etl;

/// <summary>What one pull did. Read = Loaded + Duplicate + Quarantined, for each kind and in all.</summary>
public sealed record PullResult
{
    /// <summary>Name of the source.</summary>
    public required string Source { get; init; }

    /// <summary>ops.batch.</summary>
    public required int BatchKey { get; init; }

    /// <summary>True when the source says that its records were simulated.</summary>
    public required bool IsSimulated { get; init; }

    /// <summary>Files read.</summary>
    public required int Files { get; init; }

    /// <summary>What was left for a later pull: files still being written.</summary>
    public required IReadOnlyList<string> Waiting { get; init; }

    /// <summary>Counts for each kind that had a file, in the order of loading.</summary>
    public required IReadOnlyList<KindCount> Kinds { get; init; }

    /// <summary>Records of earlier pulls that the source was seen to have deleted.</summary>
    public required long Deleted { get; init; }

    /// <summary>Held records of earlier pulls that could be loaded or were replaced by this one.</summary>
    public required long Released { get; init; }

    /// <summary>What was loaded although something is wrong with it.</summary>
    public required IReadOnlyList<PullWarning> Warnings { get; init; }

    /// <summary>From the first byte to the commit.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Records read.</summary>
    public long Read => Kinds.Sum(kind => kind.Read);

    /// <summary>Records that are in the warehouse because of this pull.</summary>
    public long Loaded => Kinds.Sum(kind => kind.Loaded);

    /// <summary>Records that said again what the warehouse or another record of the pull says.</summary>
    public long Duplicate => Kinds.Sum(kind => kind.Duplicate);

    /// <summary>Records refused.</summary>
    public long Quarantined => Kinds.Sum(kind => kind.Quarantined);
}

namespace Analytics.Etl;

/// <summary>Records of one kind in one pull.</summary>
/// <param name="Kind">Name of the kind.</param>
/// <param name="Read">Records in the files.</param>
/// <param name="Loaded">Records that are in the warehouse because of this pull.</param>
/// <param name="Duplicate">Records that said nothing new.</param>
/// <param name="Quarantined">Records refused.</param>
public sealed record KindCount(string Kind, long Read, long Loaded, long Duplicate, long Quarantined);

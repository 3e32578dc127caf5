namespace Analytics.Warehouse.Publishing;

/// <summary>How old the data of one source are: its last pull (UTC) and the last event that it recorded.</summary>
public sealed record SourceFreshness(string Source, DateTime LastPull, DateTime? LastRecorded, bool IsSimulated);

namespace Analytics.Warehouse.Publishing;

/// <summary>One committed pull. Read = Loaded + Duplicate + Quarantined. Times are UTC.</summary>
public sealed record BatchStatus(
    int Batch, string Source, DateTime StartedAt, double Seconds, long Read, long Loaded, long Duplicate, long Quarantined);

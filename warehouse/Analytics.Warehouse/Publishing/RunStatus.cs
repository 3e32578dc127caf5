namespace Analytics.Warehouse.Publishing;

/// <summary>The newest run of one quarter and its cuts.</summary>
public sealed record RunStatus(
    string Period, string RunId, DateOnly ValidDate, DateOnly KnownDate, bool IsProvisional, bool IsSimulated);

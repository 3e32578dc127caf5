namespace Analytics.Warehouse.Publishing;

/// <summary>The newest measuring of one quarter and its cuts.</summary>
public sealed record MeasuredQuarter(
    string Period, string RunId, DateOnly ValidDate, DateOnly KnownDate, bool IsProvisional, bool IsSimulated);

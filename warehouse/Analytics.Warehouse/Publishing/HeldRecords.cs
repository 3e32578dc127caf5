namespace Analytics.Warehouse.Publishing;

/// <summary>Records of one kind held in quarantine for one reason, with one of them as an example.</summary>
public sealed record HeldRecords(string Kind, string ReasonCode, long Count, string Example);

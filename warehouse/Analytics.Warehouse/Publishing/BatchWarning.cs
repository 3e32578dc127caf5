namespace Analytics.Warehouse.Publishing;

/// <summary>Something that a batch loaded although something is wrong with it.</summary>
public sealed record BatchWarning(string Code, string Subject, string Message, string? Suggestion, long Count);

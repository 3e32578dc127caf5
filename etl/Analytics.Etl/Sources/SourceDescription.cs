namespace Analytics.Etl.Sources;

/// <summary>What a source says about itself.</summary>
/// <param name="Name">Name under which its records are kept; ids of events and duties are unique within it.</param>
/// <param name="IsSimulated">True when its records were simulated: every figure made from them says so.</param>
/// <param name="Note">Remark for people; null = none.</param>
public sealed record SourceDescription(string Name, bool IsSimulated, string? Note);

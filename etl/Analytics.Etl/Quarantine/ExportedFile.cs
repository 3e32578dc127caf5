namespace Analytics.Etl.Quarantine;

/// <summary>A file of an export.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Records">How many records it has.</param>
public sealed record ExportedFile(string Path, long Records);

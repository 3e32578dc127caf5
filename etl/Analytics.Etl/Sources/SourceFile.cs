namespace Analytics.Etl.Sources;

/// <summary>One file of CSV records of one kind.</summary>
/// <param name="Name">File name without its folder, for messages.</param>
/// <param name="RecordKind">Name of the kind as the source gives it; it need not be a known one.</param>
/// <param name="Open">Opens the bytes, from the start; called once per pull.</param>
public sealed record SourceFile(string Name, string RecordKind, Func<Stream> Open);

namespace Analytics.Etl.Resolving;

/// <summary>A text that names no known agency.</summary>
/// <param name="Text">The agency as written.</param>
/// <param name="Records">Records that name it.</param>
/// <param name="Kinds">The same by kind.</param>
/// <param name="FirstBatch">Batch that met it first; null = not known.</param>
/// <param name="Suggestions">The nearest known names, the best first.</param>
public sealed record UnresolvedAgency(
    string Text, long Records, IReadOnlyList<MentionCount> Kinds, int? FirstBatch, IReadOnlyList<AgencySuggestion> Suggestions);

namespace Analytics.Reports.Exporting.Checking;

/// <summary>What changed from one pack to another.</summary>
/// <param name="Facts">Period, V, K, run, level, versions.</param>
/// <param name="Definitions">Versions of definitions, by indicator.</param>
/// <param name="Files">Files that are new, gone or of other rows or content.</param>
/// <param name="Values">Figures that changed, came or went.</param>
public sealed record PackDifferences(
    IReadOnlyList<Difference> Facts, IReadOnlyList<Difference> Definitions, IReadOnlyList<Difference> Files,
    IReadOnlyList<ValueChange> Values)
{
    /// <summary>True when the packs hold the same.</summary>
    public bool IsNone => Facts.Count + Definitions.Count + Files.Count + Values.Count == 0;
}

namespace Analytics.Reports.Exporting.Checking;

/// <summary>What a check of a pack found.</summary>
/// <param name="Path">Its folder.</param>
/// <param name="Manifest">What it says it holds.</param>
/// <param name="Wrong">Each thing that is not so; empty when the pack is whole.</param>
public sealed record PackCheckResult(string Path, PackManifest Manifest, IReadOnlyList<string> Wrong)
{
    /// <summary>True when nothing is wrong.</summary>
    public bool IsWhole => Wrong.Count == 0;
}

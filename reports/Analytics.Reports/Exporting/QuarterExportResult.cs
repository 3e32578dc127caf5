namespace Analytics.Reports.Exporting;

/// <summary>A pack that is in place.</summary>
/// <param name="Path">Its folder.</param>
/// <param name="Zip">The same as one file.</param>
/// <param name="Manifest">What it holds.</param>
/// <param name="IsNew">False when it was there already, and was found whole.</param>
public sealed record QuarterExportResult(string Path, string Zip, PackManifest Manifest, bool IsNew);

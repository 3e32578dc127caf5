namespace Analytics.Reports.Exporting;

/// <summary>An export that is in place.</summary>
/// <param name="Path">Its folder.</param>
/// <param name="Manifest">What it holds.</param>
/// <param name="IsNew">False when it was there already, and was found whole.</param>
public sealed record QuarterExportResult(string Path, ExportManifest Manifest, bool IsNew);

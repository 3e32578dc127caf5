using Analytics.Reports.Charts;
using Analytics.Reports.Html;
using Analytics.Reports.Leadership;
using Analytics.Reports.Leadership.Page;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;
using DuckDB.NET.Data;

namespace Analytics.Reports;

/// <summary>
/// The quarterly report for the leadership: one HTML file that needs nothing else, the same bytes for the same figures.
/// </summary>
public static class LeadershipReport
{
    /// <summary>Writes the report of one quarter.</summary>
    /// <param name="snapshot">The published figures.</param>
    /// <param name="periodCode">For example 2025-Q4; null is the newest quarter that was measured.</param>
    /// <param name="folder">Where the file goes, named after its quarter; made when it is missing. A report of the quarter that is there is replaced whole.</param>
    /// <param name="cancellation">Stops before the file is written.</param>
    /// <exception cref="AnalyticsException">The quarter was not measured, or charts cannot be drawn.</exception>
    public static LeadershipReportResult Write(
        Snapshot snapshot, string? periodCode, string folder, CancellationToken cancellation) =>
        Write(snapshot.Connection, periodCode, folder, cancellation);

    internal static LeadershipReportResult Write(
        DuckDBConnection connection, string? periodCode, string folder, CancellationToken cancellation)
    {
        var document = LeadershipDocument.Write(LeadershipFigures.Read(connection, periodCode));
        cancellation.ThrowIfCancellationRequested();
        var drawings = new ChartRenderer().Render([.. document.Charts], cancellation);
        var path = Path.Combine(Path.GetFullPath(folder), $"bao-cao-{document.Quarter.Code}.html");
        TextFile.Replace(path, LeadershipPage.Html(document, drawings));
        return new()
        {
            Path = path,
            PeriodCode = document.Quarter.Code,
            RunId = document.Quarter.RunId,
            Title = document.Title,
            Source = document.Source + (document.Quarter.IsSimulated ? $". {LeadershipPage.Simulated}" : ""),
            KnownDate = document.Quarter.KnownDate,
            IsSimulated = document.Quarter.IsSimulated,
            Headlines = [.. document.Leading, .. document.Others],
            Findings = [.. document.Sections.SkipLast(1).Select(section => section.Finding)],
            Drawings = document.Sections.SelectMany(section => section.Exhibits)
                .ToDictionary(exhibit => exhibit.Wide.Id, exhibit => drawings[exhibit.Wide.Id]),
        };
    }
}

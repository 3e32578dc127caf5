using Analytics.Reports.Charts;
using Analytics.Reports.Documents;
using Analytics.Reports.Documents.View;
using Analytics.Reports.Figures;
using Analytics.Reports.Html;
using Analytics.Reports.Leadership;
using Analytics.Reports.Wording;
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
        var reader = QuarterReader.Open(connection, periodCode, known: null, Language.Vietnamese);
        var document = LeadershipDocument.Write(LeadershipFigures.Read(reader), address: null);
        cancellation.ThrowIfCancellationRequested();
        var drawings = new ChartRenderer().Render([.. document.Charts], cancellation);
        var path = Path.Combine(Path.GetFullPath(folder), document.Name + ".html");
        TextFile.Replace(path, DocumentHtml.Write(document, drawings));
        return new()
        {
            Path = path,
            PeriodCode = reader.Quarter.Code,
            RunId = reader.Quarter.RunId,
            Headlines = [.. document.Pages[0].Blocks.OfType<TileBlock>().Single().Headlines],
            Findings = [.. document.Pages.Where(page => !page.IsOnScreenOnly).Select(page => page.Finding)],
        };
    }
}

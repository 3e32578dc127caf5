using Analytics.Reports.Charts;
using Analytics.Reports.Dashboard;
using Analytics.Reports.Directives;
using Analytics.Reports.Documents;
using Analytics.Reports.Documents.View;
using Analytics.Reports.Figures;
using Analytics.Reports.Html;
using Analytics.Reports.Leadership;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;
using DuckDB.NET.Data;

namespace Analytics.Reports;

/// <summary>
/// The documents of a quarter, each one HTML file that needs nothing else: the same bytes for the same figures.
/// </summary>
public static class QuarterReports
{
    const int DocumentsAtOnce = 40;

    /// <summary>Writes what is ordered, one document after the other as the result is read.</summary>
    /// <param name="snapshot">The published figures.</param>
    /// <param name="order">Which documents, of which quarter, in which language.</param>
    /// <param name="folder">Where the files go; made when it is missing. A file of the same name is replaced whole.</param>
    /// <param name="cancellation">Stops between two files.</param>
    /// <exception cref="AnalyticsException">The quarter was not measured, there is no such agency or directive, or charts cannot be drawn.</exception>
    public static IEnumerable<WrittenDocument> Write(Snapshot snapshot, ReportOrder order, string folder, CancellationToken cancellation) =>
        Write(snapshot.Connection, order, folder, cancellation);

    internal static IEnumerable<WrittenDocument> Write(
        DuckDBConnection connection, ReportOrder order, string folder, CancellationToken cancellation)
    {
        var reader = QuarterReader.Open(connection, order.PeriodCode, order.Known, order.Words);
        reader.Make("Leadership/Queries/begin.sql");
        return Draw(Compose(reader, order), reader.Quarter, Path.GetFullPath(folder), cancellation);
    }

    static IEnumerable<Document> Compose(QuarterReader reader, ReportOrder order)
    {
        if (order.HasLeadership || order.HasDashboard)
        {
            var figures = LeadershipFigures.Read(reader);
            if (order.HasLeadership)
            {
                yield return LeadershipDocument.Write(figures, order.Online);
            }

            if (order.HasDashboard)
            {
                yield return DashboardDocument.Write(figures);
            }
        }

        foreach (var document in order.Agencies.SelectMany(agency => Scorecards.Scorecards.Compose(reader, agency))
            .Concat(order.Directives.SelectMany(directive => DirectivePages.Compose(reader, directive))))
        {
            yield return document;
        }
    }

    // One process draws the charts of many documents: starting it takes longer than drawing.
    static IEnumerable<WrittenDocument> Draw(
        IEnumerable<Document> documents, ReportQuarter quarter, string folder, CancellationToken cancellation)
    {
        foreach (var batch in documents.Chunk(DocumentsAtOnce))
        {
            var drawings = new ChartRenderer().Render([.. batch.Select(document => document.Charts.ToList())], cancellation);
            foreach (var (document, drawn) in batch.Zip(drawings))
            {
                cancellation.ThrowIfCancellationRequested();
                var path = Path.Combine(folder, document.Name + ".html");
                TextFile.Replace(path, DocumentHtml.Write(document, drawn));
                yield return new WrittenDocument { Path = path, Quarter = quarter, Document = document, Drawings = drawn };
            }
        }
    }
}

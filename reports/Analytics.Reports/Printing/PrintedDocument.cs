using Analytics.Reports.Documents;
using Analytics.Reports.Html;
using Analytics.Warehouse.Engine;

namespace Analytics.Reports.Printing;

/// <summary>A written report in its other forms, beside its HTML file.</summary>
public static class PrintedDocument
{
    /// <summary>
    /// Makes the forms that are asked for: <c>bao-cao-2026-Q1.pdf</c>, and the pictures and numbers in the folder <c>bao-cao-2026-Q1</c>.
    /// </summary>
    /// <returns>All files of the report, as full paths, its HTML first.</returns>
    /// <exception cref="AnalyticsException">A program that is needed for it is missing or failed.</exception>
    public static IReadOnlyList<string> Write(
        WrittenDocument report, IReadOnlyCollection<ReportFormat> formats, CancellationToken cancellation)
    {
        List<string> files = [report.Path];
        if (formats.Contains(ReportFormat.Pdf))
        {
            var pdf = Path.ChangeExtension(report.Path, ".pdf");
            new PdfPrinter().Print(report.Path, pdf, report.Quarter.KnownDate, cancellation);
            files.Add(pdf);
        }

        if (formats.Contains(ReportFormat.Png))
        {
            files.AddRange(WritePictures(report, cancellation));
        }

        if (formats.Contains(ReportFormat.Csv))
        {
            files.AddRange(ChartNumbers.Write(report));
        }

        return files;
    }

    static List<string> WritePictures(WrittenDocument report, CancellationToken cancellation)
    {
        var folder = Path.ChangeExtension(report.Path, null);
        var pictures = new ChartImages().Draw(
            report.Document.Exhibits.ToDictionary(exhibit => exhibit.Id, exhibit => report.Drawings[exhibit.Wide.Id]), report.Source, cancellation);
        var files = pictures.Keys.Select(id => Path.Combine(folder, id + ".png")).Order(StringComparer.Ordinal).ToList();
        foreach (var (id, png) in pictures)
        {
            WholeFile.Replace(Path.Combine(folder, id + ".png"), png);
        }

        // A quarter that is reported again may have fewer charts.
        foreach (var old in Directory.GetFiles(folder, "*.png").Except(files))
        {
            File.Delete(old);
        }

        return files;
    }
}

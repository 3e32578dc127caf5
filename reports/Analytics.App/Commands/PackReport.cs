using Analytics.Reports;
using Analytics.Reports.Printing;
using Analytics.Warehouse.Publishing;

namespace Analytics.App.Commands;

/// <summary>The leadership report that goes into a pack, in a folder of its own that is removed afterwards.</summary>
sealed class PackReport : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("analytics-report-").FullName;

    /// <summary>Its files.</summary>
    public IReadOnlyList<string> Files { get; private set; } = [];

    /// <summary>Writes the report in some forms; none is no report.</summary>
    public static PackReport Write(
        Snapshot snapshot, string? period, DateOnly? known, IReadOnlyList<ReportFormat> formats, CancellationToken cancellation)
    {
        var report = new PackReport();
        if (formats.Count > 0)
        {
            var order = new ReportOrder { PeriodCode = period, Known = known, HasLeadership = true };
            report.Files =
            [
                .. QuarterReports.Write(snapshot, order, report._folder, cancellation)
                    .SelectMany(document => PrintedDocument.Write(document, [.. formats.Where(format => format is ReportFormat.Html or ReportFormat.Pdf)], cancellation)),
            ];
        }

        return report;
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

using System.CommandLine;
using System.CommandLine.Parsing;
using Analytics.Reports;
using Analytics.Reports.Printing;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;

namespace Analytics.App.Commands;

/// <summary><c>analytics report</c>: the chart report of one quarter.</summary>
static class ReportCommand
{
    public static Command Build(Terminal terminal, CancellationToken stop)
    {
        var period = new Option<string?>("--period") { Description = "Quarter, for example 2025-Q4. Default: the newest one measured.", HelpName = "CODE" };
        var target = new Option<DirectoryInfo?>("--out") { Description = "Folder for the report. Default: reports in the data folder.", HelpName = "DIR" };
        var formats = new Option<IReadOnlyList<ReportFormat>>("--format")
        {
            Description = "html, pdf, png, or several with commas. The HTML is always written, the others are made from it.",
            HelpName = "LIST",
            CustomParser = Formats,
            DefaultValueFactory = _ => [ReportFormat.Html],
        };
        var data = SharedOptions.Data();
        var command = new Command("report",
            """
            Writes the leadership report of a measured quarter: one HTML file in Vietnamese that opens offline, prints on
            A4 and needs no script. It reads the published snapshot, so it never disturbs a load. PDF is printed by
            Chromium; png is one picture of each chart, in a folder of the report's name.

            Example:
              analytics report --period 2025-Q4 --out ./reports --format html,pdf
            """)
        {
            period, target, formats, data,
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(data)!;
            var goal = parsed.GetValue(target)?.FullName ?? folder.Reports;
            foreach (var file in Run(terminal, folder, parsed.GetValue(period), goal, parsed.GetValue(formats)!, stop))
            {
                terminal.Data.WriteLine(file);
            }

            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>Writes the report behind a progress bar and gives the paths of its files, the HTML first.</summary>
    public static IReadOnlyList<string> Run(
        Terminal terminal, DataFolder folder, string? period, string target, IReadOnlyList<ReportFormat> formats, CancellationToken stop) =>
        terminal.Watch("Writing the report", _ => PrintedReport.Write(Write(folder, period, target, stop), formats, stop));

    static LeadershipReportResult Write(DataFolder folder, string? period, string target, CancellationToken stop)
    {
        using var snapshot = Snapshot.Open(folder);
        return LeadershipReport.Write(snapshot, period, target, stop);
    }

    static List<ReportFormat> Formats(ArgumentResult result)
    {
        List<ReportFormat> formats = [];
        foreach (var name in result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries))
        {
            if (Enum.GetValues<ReportFormat>().Where(format => NameOf(format) == name).ToList() is [var known])
            {
                formats.Add(known);
            }
            else
            {
                result.AddError($"'{name}' is no format of a report. The formats are: {string.Join(", ", Enum.GetValues<ReportFormat>().Select(NameOf))}.");
            }
        }

        return formats;
    }

    static string NameOf(ReportFormat format) => format.ToString().ToLowerInvariant();
}

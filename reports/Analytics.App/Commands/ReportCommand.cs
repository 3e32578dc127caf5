using System.CommandLine;
using Analytics.Reports;
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
        var data = SharedOptions.Data();
        var command = new Command("report",
            """
            Writes the leadership report of a measured quarter: one HTML file in Vietnamese that opens offline, prints on
            A4 and needs no script. It reads the published snapshot, so it never disturbs a load.

            Example:
              analytics report --period 2025-Q4 --out ./reports
            """)
        {
            period, target, data,
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(data)!;
            var path = Run(terminal, folder, parsed.GetValue(period), parsed.GetValue(target)?.FullName ?? folder.Reports, stop);
            terminal.Data.WriteLine(path);
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>Writes the report behind a progress bar and gives its path.</summary>
    public static string Run(Terminal terminal, DataFolder folder, string? period, string target, CancellationToken stop) =>
        terminal.Watch("Writing the report", _ =>
        {
            using var snapshot = Snapshot.Open(folder);
            return LeadershipReport.Write(snapshot, period, target, stop).Path;
        });
}

using System.CommandLine;
using System.Diagnostics;
using Analytics.Etl;
using Analytics.Etl.Sources.Files;
using Analytics.Reports;
using Analytics.Reports.Printing;
using Analytics.Simulation;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Measuring;
using Analytics.Warehouse.Publishing;

namespace Analytics.App.Commands;

/// <summary><c>analytics demo</c>: the bundled sample through the whole system.</summary>
static class DemoCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock, CancellationToken stop)
    {
        var data = SharedOptions.Data();
        var command = new Command("demo",
            """
            Takes the bundled sample (real directives, tasks and agencies; simulated status reports and results) through the whole
            system: files, landing, checks, star schema, indicators, snapshot, report. Running it again changes nothing.

            Example:
              analytics demo --data ./data
            """)
        {
            data,
        };
        command.SetAction(parsed =>
        {
            var clockwork = Stopwatch.StartNew();
            var folder = parsed.GetValue(data)!;
            var incoming = Path.Combine(folder.Root, "demo-incoming");
            if (Directory.Exists(incoming))
            {
                Directory.Delete(incoming, recursive: true);
            }

            SampleSimulator.Write(incoming, SampleSimulator.DefaultSeed);
            using (var warehouse = LiveWarehouse.Open(folder))
            {
                PullSummary.Write(terminal.Screen, PullCommand.Run(
                    terminal, warehouse, folder, new DropFolder(incoming), new PullOptions { FromStart = true }, clock, stop));
                MeasureCommand.Run(terminal, warehouse, new MeasureScope(MeasureCommand.Today(clock)), clock, stop);
                Publication.Publish(warehouse, folder);
            }

            // The newest quarter, and the one that the conclusion of 29/12/2025 looks back on.
            string?[] quarters = [null, "2025-Q4"];
            var reports = quarters.SelectMany(quarter => ReportCommand.Run(terminal, folder, new ReportOrder { PeriodCode = quarter, HasLeadership = true }, folder.Reports, [ReportFormat.Html], stop)).ToList();
            using (var snapshot = Snapshot.Open(folder))
            {
                HeadlineSummary.Write(terminal.Screen, Headline.Read(snapshot));
            }

            reports.ForEach(report => terminal.Data.WriteLine($"report    {report}"));
            terminal.Data.WriteLine($"snapshot  {folder.SnapshotFile}");
            terminal.Data.WriteLine();
            terminal.Data.WriteLine("Ask it: analytics sql \"select * from mart.overdue(date '2025-12-29', date '2025-12-29')\"");
            terminal.Say($"Done in {clockwork.Elapsed.TotalSeconds:0.0} s. The status reports are simulated. So are the results beside them.");
            return (int)ExitCode.Done;
        });
        return command;
    }
}

using System.CommandLine;
using Analytics.Reports.Exporting;
using Analytics.Warehouse.Publishing;

namespace Analytics.App.Commands;

/// <summary><c>analytics export</c>: the star schema and the figures of one quarter as Parquet.</summary>
static class ExportCommand
{
    public static Command Build(Terminal terminal, CancellationToken stop)
    {
        var period = new Option<string?>("--period") { Description = "Quarter, for example 2026-Q1. Default: the newest one measured.", HelpName = "CODE" };
        var target = new Option<DirectoryInfo?>("--out") { Description = "Folder for the export. Default: exports in the data folder.", HelpName = "DIR" };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var command = new Command("export",
            """
            Writes the tables of the star schema and mart.indicator as Parquet (zstd), with a manifest that says V, K, run,
            rows and the SHA-256 of every file. The folder is named after the run and put in place whole; an export that is
            there is checked, and never written over. It reads the published snapshot.

            Example:
              analytics export --period 2026-Q1 --out ./exports
            """)
        {
            period, target, data, json,
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(data)!;
            var result = terminal.Watch("Exporting", _ =>
            {
                using var snapshot = Snapshot.Open(folder);
                return QuarterExport.Write(snapshot, parsed.GetValue(period), parsed.GetValue(target)?.FullName ?? folder.Exports, stop);
            });
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(result);
            }
            else
            {
                terminal.Say(result.IsNew
                    ? $"{result.Manifest.Files.Count} files, {result.Manifest.Files.Sum(file => file.Rows)} rows."
                    : "It was there already, and is whole.");
                terminal.Data.WriteLine(result.Path);
            }

            return (int)ExitCode.Done;
        });
        return command;
    }
}

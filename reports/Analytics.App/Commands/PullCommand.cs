using System.CommandLine;
using Analytics.Etl;
using Analytics.Etl.Sources.Files;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;

namespace Analytics.App.Commands;

/// <summary><c>analytics pull</c>: a drop folder into the warehouse.</summary>
static class PullCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock, CancellationToken stop)
    {
        var from = new Argument<DirectoryInfo>("folder") { Description = "Drop folder of CSV files, one or more per record kind." };
        from.AcceptExistingOnly();
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var command = new Command("pull",
            """
            Reads the CSV files of a drop folder, keeps them as received, checks every record against its contract, and
            loads what passes in one transaction. What fails is held in quarantine with its reason. Pulling the same
            folder again changes nothing. The contracts are in etl/CONTRACTS.md.

            Example:
              analytics pull ./incoming --data ./data
            """)
        {
            from, data, json,
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(data)!;
            using var warehouse = LiveWarehouse.Open(folder);
            var result = Run(terminal, warehouse, folder, parsed.GetValue(from)!.FullName, clock, stop);
            Publication.Publish(warehouse, folder);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(result);
            }
            else
            {
                PullSummary.Write(terminal.Screen, result);
            }

            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>Pulls a folder behind a progress bar.</summary>
    public static PullResult Run(
        Terminal terminal, LiveWarehouse warehouse, DataFolder folder, string from, TimeProvider clock, CancellationToken stop) =>
        terminal.Watch($"Pulling {from}", progress =>
            Pull.Run(warehouse, folder, new DropFolder(from), clock, new PullPart(progress), stop));

    sealed class PullPart(IProgress<double> progress) : IProgress<PullProgress>
    {
        public void Report(PullProgress value) => progress.Report(value.Part);
    }
}

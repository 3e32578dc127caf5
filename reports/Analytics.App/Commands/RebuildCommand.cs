using System.CommandLine;
using Analytics.Etl.Replaying;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;

namespace Analytics.App.Commands;

/// <summary><c>analytics rebuild</c>: a warehouse from landing alone.</summary>
static class RebuildCommand
{
    public static Command Build(Terminal terminal, CancellationToken stop)
    {
        var from = new Option<DataFolder?>("--from")
        {
            Description = "Data folder whose landing is read. Default: the same as --data.",
            HelpName = "DIR",
            CustomParser = result => new DataFolder(result.Tokens[0].Value),
        };
        var until = SharedOptions.Day("--until", "Leave out pulls that began after this day (UTC, yyyy-MM-dd).");
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var command = new Command("rebuild",
            """
            Loads every pull again, from the landed bytes and their manifests alone, into an empty warehouse: the same facts
            with the same keys. What operators decided by `resolve` is made again at its place between the pulls.

            Examples:
              analytics rebuild --from ./data --data ./rebuilt
              analytics rebuild --data ./data                  when its warehouse.duckdb was lost
            """)
        {
            from, until, data, json,
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(data)!;
            var landed = parsed.GetValue(from) ?? folder;
            DateTimeOffset? end = parsed.GetValue(until) is { } day ? new DateTimeOffset(day.AddDays(1), default, TimeSpan.Zero).AddTicks(-1) : null;
            using var warehouse = LiveWarehouse.Open(folder);
            var results = terminal.Watch($"Rebuilding from {landed.Landing}", progress =>
                Rebuild.Run(warehouse, folder, landed, end, new PullPart(progress), stop));
            Publication.Publish(warehouse, folder);
            PullSummary.Write(terminal, results, parsed.GetValue(json));
            return (int)ExitCode.Done;
        });
        return command;
    }
}

using System.CommandLine;
using Analytics.Etl.Configuration;
using Analytics.Etl.Replaying;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;

namespace Analytics.App.Commands;

/// <summary><c>analytics backfill</c>: the facts of a range of pulls, read again from landing.</summary>
static class BackfillCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock, CancellationToken stop)
    {
        var source = new Argument<string?>("source")
        {
            Description = "Name of the source. Default: all of them.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var from = SharedOptions.Day("--from", "First day on which a pull began (UTC, yyyy-MM-dd). Default: the first of all.");
        var to = SharedOptions.Day("--to", "Last day on which a pull began. Default: the newest.");
        var remap = new Option<bool>("--as-configured")
        {
            Description = "Read by the mappings of the configuration as they are now, not as they were at the time of the pull.",
        };
        var config = SharedOptions.Config();
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var command = new Command("backfill",
            """
            Reads events, report duties and measurements of earlier pulls again from landing: what is missing is loaded, what is
            there stays as it is. Nothing is asked of the source. Agencies, directives and tasks are left alone; `analytics
            rebuild` makes those anew.

            Examples:
              analytics backfill --from 2026-01-01 --to 2026-01-31
              analytics backfill tracker --as-configured       after its mapping learned a new kind of event
            """)
        {
            source, from, to, remap, config, data, json,
        };
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(source);
            if (parsed.GetValue(remap) && name is null)
            {
                terminal.Fail("--as-configured needs the name of the source whose mappings are to be used.");
                return (int)ExitCode.WrongUse;
            }

            var range = new BackfillRange(parsed.GetValue(from), parsed.GetValue(to), name)
            {
                Mappings = parsed.GetValue(remap)
                    ? ConfiguredSource.Read(SettingsFile.Read(parsed.GetValue(config)!), name!).Source.Describe().Mappings
                    : null,
            };
            var folder = parsed.GetValue(data)!;
            using var warehouse = LiveWarehouse.Open(folder);
            var results = terminal.Watch("Reading again from landing", progress =>
                Backfill.Run(warehouse, folder, range, clock, new PullPart(progress), stop));
            Publication.Publish(warehouse, folder);
            PullSummary.Write(terminal, results, parsed.GetValue(json));
            return (int)ExitCode.Done;
        });
        return command;
    }
}

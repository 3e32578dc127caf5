using System.CommandLine;
using Analytics.Etl;
using Analytics.Etl.Configuration;
using Analytics.Etl.Sources;
using Analytics.Etl.Sources.Files;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Operations;
using Analytics.Warehouse.Publishing;

namespace Analytics.App.Commands;

/// <summary><c>analytics pull</c>: sources into the warehouse.</summary>
static class PullCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock, CancellationToken stop)
    {
        var from = new Argument<string[]>("source")
        {
            Description = "Sources of the configuration by name, or a drop folder of files. Default: every configured source.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var fromStart = new Option<bool>("--from-start")
        {
            Description = "Read the source from its start instead of where the last pull ended; what is known is not loaded twice.",
        };
        var acceptDeletions = new Option<bool>("--accept-deletions")
        {
            Description = "Believe a source that has lost more than a fifth of its records.",
        };
        var config = SharedOptions.Config();
        var data = SharedOptions.Data();
        var wait = SharedOptions.Wait();
        var json = SharedOptions.Json();
        var command = new Command("pull",
            """
            Reads what is new at a source, keeps it as received, checks every record against its contract, and loads what
            passes in one transaction with the source's cursor. What fails is held in quarantine with its reason. A source
            that fails loads nothing and leaves the others alone. The contracts are in etl/CONTRACTS.md, the connectors and
            their settings in etl/Analytics.Etl/Sources.

            Examples:
              analytics pull                                 every source of ./analytics.yaml
              analytics pull tracker --from-start            one of them, read whole
              analytics pull ./incoming --data ./data        a folder of files, without a configuration
            """)
        {
            from, fromStart, acceptDeletions, config, data, wait, json,
        };
        command.Validators.Add(parsed =>
        {
            var file = parsed.GetValue(config) ?? SharedOptions.ConfigurationFile;
            foreach (var name in parsed.GetValue(from)!.Where(name => !Directory.Exists(name) && !File.Exists(file)))
            {
                parsed.AddError($"'{name}' is no folder, and there is no {file} that could have a source of that name.");
            }
        });
        command.SetAction(parsed =>
        {
            var sources = Sources(parsed.GetValue(from)!, parsed.GetValue(config)!);
            var options = new PullOptions
            {
                FromStart = parsed.GetValue(fromStart),
                AcceptDeletions = parsed.GetValue(acceptDeletions),
            };
            var folder = parsed.GetValue(data)!;
            using var warehouse = LiveWarehouse.Open(folder, TimeSpan.FromSeconds(parsed.GetValue(wait)), stop);
            List<PullResult> results = [];
            foreach (var source in sources)
            {
                try
                {
                    results.Add(Run(terminal, warehouse, folder, source, options, clock, stop));
                }
                catch (AnalyticsException error)
                {
                    // The others are pulled all the same.
                    terminal.Fail(sources.Count == 1 ? error.Message : $"{source.Describe().Name}: {error.Message}");
                }
            }

            if (results.Count > 0 && Backlog.Read(warehouse, folder).LacksRecords)
            {
                Publication.Publish(warehouse, folder);
            }

            PullSummary.Write(terminal, results, parsed.GetValue(json));

            return (int)(results.Count == sources.Count ? ExitCode.Done : ExitCode.Failed);
        });
        return command;
    }

    /// <summary>Pulls a source behind a progress bar.</summary>
    public static PullResult Run(
        Terminal terminal, LiveWarehouse warehouse, DataFolder folder, ISource source, PullOptions options, TimeProvider clock,
        CancellationToken stop) =>
        terminal.Watch($"Pulling {source.Describe().Name}", progress =>
            Pull.Run(warehouse, folder, source, options, clock, new PullPart(progress), stop));

    static IReadOnlyList<ISource> Sources(string[] names, string config) =>
        names.Length == 0
            ? [.. ConfiguredSource.ReadAll(SettingsFile.Read(config)).Select(source => source.Source)]
            : [.. names.Select(name => Directory.Exists(name) || name.Contains(Path.DirectorySeparatorChar)
                ? new DropFolder(name)
                : ConfiguredSource.Read(SettingsFile.Read(config), name).Source)];
}

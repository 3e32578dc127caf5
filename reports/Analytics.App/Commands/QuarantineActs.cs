using System.CommandLine;
using Analytics.Etl;
using Analytics.Etl.Quarantine;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;

namespace Analytics.App.Commands;

/// <summary>The commands that change what becomes of refused records.</summary>
static class QuarantineActs
{
    public static Command Release(Terminal terminal, TimeProvider clock, CancellationToken stop)
    {
        var from = new Argument<string>("folder") { Description = "The folder that export wrote, its files corrected." };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var command = new Command("release",
            """
            Loads corrected records under the sources that they came from. What is loaded is held no longer, also when its
            key was what was wrong; what is refused again is held in place of the first. Lines that nobody corrected
            change nothing.
            """)
        {
            from, data, json,
        };
        command.SetAction(parsed => Load(
            terminal, parsed.GetValue(data)!, parsed.GetValue(json), clock, desk => desk.Release(parsed.GetValue(from)!), stop));
        return command;
    }

    public static Command Retry(Terminal terminal, TimeProvider clock, CancellationToken stop)
    {
        var filter = new HeldFilterOptions();
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var command = new Command("retry",
            """
            Tries held records again, against the contracts, agencies, directives and tasks of today. Every pull does that
            for those that wait for something another record brings.
            """)
        {
            data, json,
        };
        filter.AddTo(command);
        command.SetAction(parsed => Load(
            terminal, parsed.GetValue(data)!, parsed.GetValue(json), clock, desk => desk.Retry(filter.Of(parsed)), stop));
        return command;
    }

    public static Command Dismiss(Terminal terminal, TimeProvider clock, CancellationToken stop) => Decide(
        "dismiss", "Says that a held record needs no correction. It stays where it is, marked, and is held no longer, also when it is sent again.",
        terminal, clock, (desk, hash, by, because) => desk.Dismiss(hash, by, because), stop);

    public static Command Restore(Terminal terminal, TimeProvider clock, CancellationToken stop) => Decide(
        "restore", "Holds a record again that was dismissed.",
        terminal, clock, (desk, hash, by, because) => desk.Restore(hash, by, because), stop);

    static Command Decide(
        string name, string description, Terminal terminal, TimeProvider clock,
        Func<QuarantineDesk, string, string, string, HeldRecord> decide, CancellationToken stop)
    {
        var hash = QuarantineCommand.HashOf();
        var by = new Option<string>("--by") { Description = "Who decides, by name.", HelpName = "NAME", Required = true };
        var because = new Option<string>("--because") { Description = "Why, for whoever reads the log.", HelpName = "TEXT", Required = true };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var command = new Command(name, description) { hash, by, because, data, json };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(data)!;
            using var warehouse = LiveWarehouse.Open(folder);
            var desk = new QuarantineDesk(warehouse, folder, clock, progress: null, stop);
            var record = decide(desk, parsed.GetValue(hash)!, parsed.GetValue(by)!, parsed.GetValue(because)!);
            Publication.Publish(warehouse, folder);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(record);
            }
            else
            {
                terminal.Data.WriteLine($"{record.Kind} {record.Hash[..12]} of {record.Source} is {QuarantineCommand.State(record)}.");
            }

            return (int)ExitCode.Done;
        });
        return command;
    }

    static int Load(
        Terminal terminal, DataFolder folder, bool asJson, TimeProvider clock,
        Func<QuarantineDesk, IReadOnlyList<PullResult>> load, CancellationToken stop)
    {
        using var warehouse = LiveWarehouse.Open(folder);
        var results = terminal.Watch("Loading", progress => load(new QuarantineDesk(warehouse, folder, clock, new PullPart(progress), stop)));
        Publication.Publish(warehouse, folder);
        if (asJson)
        {
            terminal.WriteJson(results);
        }
        else
        {
            terminal.Data.WriteLine(
                $"{results.Sum(result => result.Released)} records are held no longer. Of {results.Sum(result => result.Read)} lines that "
                + $"were read, {results.Sum(result => result.Loaded)} are loaded and {results.Sum(result => result.Quarantined)} refused.");
        }

        return (int)ExitCode.Done;
    }
}

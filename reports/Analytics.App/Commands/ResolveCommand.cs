using System.CommandLine;
using Analytics.Etl.Resolving;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;

namespace Analytics.App.Commands;

/// <summary><c>analytics resolve</c>: which agency a name means.</summary>
static class ResolveCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock, CancellationToken stop)
    {
        var text = new Argument<string>("text") { Description = "The agency as written in records, as `resolve list` shows it." };
        var agency = new Argument<string>("agency-id") { Description = "The agency that it means." };
        var by = By();
        var because = Because();
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var command = new Command("resolve",
            """
            Says which agency a text means that no name or alias explains. The decision wins over every automatic look-up,
            is applied at once to what is loaded, is remembered for what will come, and is logged. Refused records that
            waited for it are tried again.

            Examples:
              analytics resolve list
              analytics resolve "Cục CĐS" cuc-chuyen-doi-so-co-yeu --by "Nguyễn Thị Lan" --because "công văn 12"
              analytics resolve forget "Cục CĐS" --by "Nguyễn Thị Lan"
            """)
        {
            List(terminal), Forget(terminal, clock, stop), Log(terminal),
            text, agency, by, because, data, json,
        };
        command.SetAction(parsed => Decide(
            terminal, parsed.GetValue(data)!, parsed.GetValue(json), clock,
            decisions => decisions.Resolve(
                parsed.GetValue(text)!, parsed.GetValue(agency)!, parsed.GetValue(by)!, parsed.GetValue(because)),
            stop));
        return command;
    }

    static Command Forget(Terminal terminal, TimeProvider clock, CancellationToken stop)
    {
        var text = new Argument<string>("text") { Description = "The text about which was decided." };
        var by = By();
        var because = Because();
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var command = new Command("forget", "Takes a decision back: the text is looked up as if nobody had decided.")
        {
            text, by, because, data, json,
        };
        command.SetAction(parsed => Decide(
            terminal, parsed.GetValue(data)!, parsed.GetValue(json), clock,
            decisions => decisions.Forget(parsed.GetValue(text)!, parsed.GetValue(by)!, parsed.GetValue(because)), stop));
        return command;
    }

    static Command List(Terminal terminal)
    {
        var limit = Limit();
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var command = new Command("list", "Lists the texts that mean no agency, how many records name them, and the nearest names.")
        {
            limit, data, json,
        };
        command.SetAction(parsed =>
        {
            using var snapshot = Snapshot.Open(parsed.GetValue(data)!);
            var open = AgencyQuestions.Open(snapshot, parsed.GetValue(limit));
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(open);
                return (int)ExitCode.Done;
            }

            Section.Write(terminal.Screen, "Texts that mean no agency", ["text", "records", "named as", "since batch", "nearest"],
                open.Select(one => new object?[]
                {
                    one.Text, one.Records, string.Join(", ", one.Kinds.Select(kind => $"{kind.Kind} {kind.Count}")), one.FirstBatch,
                    string.Join(", ", one.Suggestions.Select(near => FormattableString.Invariant($"{near.Name} ({near.AgencyId}, {near.Score:0.00})"))),
                }));
            return (int)ExitCode.Done;
        });
        return command;
    }

    static Command Log(Terminal terminal)
    {
        var limit = Limit();
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var command = new Command("log", "Lists the decisions, the newest first: who, when, what before and after.") { limit, data, json };
        command.SetAction(parsed =>
        {
            using var snapshot = Snapshot.Open(parsed.GetValue(data)!);
            var log = AgencyQuestions.Log(snapshot, parsed.GetValue(limit));
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(log);
                return (int)ExitCode.Done;
            }

            Section.Write(terminal.Screen, "Decisions (UTC)", ["no.", "when", "who", "what", "text", "before", "after", "entries", "leads", "duties", "measurements", "because"],
                log.Select(one => new object?[]
                {
                    one.Number, one.DecidedAt, one.DecidedBy, one.Act, one.Text, one.Before, one.After, one.Entries, one.Leads, one.Duties,
                    one.Measurements, one.Because,
                }));
            return (int)ExitCode.Done;
        });
        return command;
    }

    static int Decide(
        Terminal terminal, DataFolder folder, bool asJson, TimeProvider clock, Func<AgencyDecisions, Decision> decide, CancellationToken stop)
    {
        using var warehouse = LiveWarehouse.Open(folder);
        var made = decide(new AgencyDecisions(warehouse, folder, clock, stop));
        Publication.Publish(warehouse, folder);
        if (asJson)
        {
            terminal.WriteJson(made);
            return (int)ExitCode.Done;
        }

        terminal.Data.WriteLine($"'{made.Text}' meant {made.Before} and means {made.After} now.");
        terminal.Data.WriteLine(
            $"Changed of what is loaded: {made.Entries} entries of tasks, {made.Leads} assignments, {made.Duties} report duties, "
            + $"{made.Measurements} measurements. {made.Released} refused records are loaded now.");
        if (made.Entries + made.Duties + made.Measurements + made.Released > 0)
        {
            terminal.Data.WriteLine("Figures that were measured stay as they are; `analytics measure` counts anew.");
        }

        return (int)ExitCode.Done;
    }

    static Option<string> By() => new("--by") { Description = "Who decides, by name.", HelpName = "NAME", Required = true };

    static Option<string?> Because() => new("--because") { Description = "Why, for whoever reads the log.", HelpName = "TEXT" };

    static Option<long> Limit() => SharedOptions.Limit(100);
}

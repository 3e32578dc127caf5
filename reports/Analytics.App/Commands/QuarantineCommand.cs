using System.CommandLine;
using Analytics.Etl.Quarantine;
using Analytics.Warehouse.Publishing;

namespace Analytics.App.Commands;

/// <summary><c>analytics quarantine</c>: refused records, from looking at them to loading them.</summary>
static class QuarantineCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock, CancellationToken stop) => new("quarantine",
        """
        Refused records: look at them, write them out to be corrected, load the corrections, try them again, or dismiss
        them. A record stays in the warehouse whatever becomes of it.

        Examples:
          analytics quarantine list --reason wrong_type
          analytics quarantine show 3fa94c21
          analytics quarantine export ./to-correct --source tracker
          analytics quarantine release ./to-correct
          analytics quarantine dismiss 3fa94c21 --by "Trần Văn Minh" --because "bản nháp"
        """)
    {
        List(terminal), Show(terminal), Export(terminal),
        QuarantineActs.Release(terminal, clock, stop), QuarantineActs.Retry(terminal, clock, stop),
        QuarantineActs.Dismiss(terminal, clock, stop), QuarantineActs.Restore(terminal, clock, stop),
    };

    static Command List(Terminal terminal)
    {
        var filter = new HeldFilterOptions();
        var limit = SharedOptions.Limit(50);
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var command = new Command("list", "Lists what is held: how many by source, kind and reason, then the records.") { limit, data, json };
        filter.AddTo(command);
        command.SetAction(parsed =>
        {
            using var snapshot = Snapshot.Open(parsed.GetValue(data)!);
            var groups = QuarantineList.Groups(snapshot, filter.Of(parsed));
            var records = QuarantineList.List(snapshot, filter.Of(parsed), parsed.GetValue(limit));
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(new { groups, records });
                return (int)ExitCode.Done;
            }

            Section.Write(terminal.Screen, "Held records", ["source", "kind", "reason", "records", "oldest (UTC)"],
                groups.Select(group => new object?[] { group.Source, group.Kind, group.ReasonCode, group.Count, group.Oldest }));
            if (records.Count > 0)
            {
                Section.Write(terminal.Screen, $"The first {records.Count}", ["hash", "kind", "place", "reason"],
                    records.Select(record => new object?[] { record.Hash[..12], record.Kind, $"{record.File}:{record.Line}", record.Reason }));
            }

            return (int)ExitCode.Done;
        });
        return command;
    }

    static Command Show(Terminal terminal)
    {
        var hash = HashOf();
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var command = new Command("show", "Shows one refused record: why, from where, and what it says.") { hash, data, json };
        command.SetAction(parsed =>
        {
            using var snapshot = Snapshot.Open(parsed.GetValue(data)!);
            var found = QuarantineList.Find(snapshot, parsed.GetValue(hash)!);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(found);
                return (int)ExitCode.Done;
            }

            foreach (var record in found)
            {
                terminal.Data.WriteLine(
                    $"""
                    hash    {record.Hash}
                    record  {record.Kind} of {record.Source}, {record.File} line {record.Line}
                    batch   {record.Batch}, {record.QuarantinedAt:yyyy-MM-dd HH:mm} UTC
                    state   {State(record)}
                    reason  {record.ReasonCode}: {record.Reason}
                    content {record.Raw}
                    """);
            }

            return (int)ExitCode.Done;
        });
        return command;
    }

    static Command Export(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "Folder to write into; it is made." };
        var filter = new HeldFilterOptions();
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var command = new Command("export",
            """
            Writes held records as CSV, a folder per source and a file per kind, with the columns of the contract and why
            each was refused. A text that a spreadsheet would run as a formula gets an apostrophe in front, which release
            takes off again. Correct the files, keep the column quarantine_hash, and load them with release.
            """)
        {
            folder, data, json,
        };
        filter.AddTo(command);
        command.SetAction(parsed =>
        {
            using var snapshot = Snapshot.Open(parsed.GetValue(data)!);
            var files = QuarantineExport.Write(snapshot, parsed.GetValue(folder)!, filter.Of(parsed));
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(files);
                return (int)ExitCode.Done;
            }

            Section.Write(terminal.Screen, "Exported", ["file", "records"], files.Select(file => new object?[] { file.Path, file.Records }));
            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>The argument that names a record.</summary>
    public static Argument<string> HashOf() => new("hash") { Description = "Start of the record's hash, as `quarantine list` shows it." };

    /// <summary>Held, released or dismissed, in words.</summary>
    public static string State(HeldRecord record) => record switch
    {
        { ReleasedAt: { } released } => $"released {released:yyyy-MM-dd HH:mm} UTC",
        { DismissedAt: { } dismissed } => $"dismissed {dismissed:yyyy-MM-dd HH:mm} UTC",
        _ => "held",
    };
}

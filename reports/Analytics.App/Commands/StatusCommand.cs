using System.CommandLine;
using Analytics.Warehouse.Publishing;
using Spectre.Console;

namespace Analytics.App.Commands;

/// <summary><c>analytics status</c>: runs, freshness, rows, quarantine.</summary>
static class StatusCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var command = new Command("status",
            """
            Shows every attempt of a job and how it ended, how old each source's data are against its promise, what is held
            in quarantine and why, the measured quarters, the deliveries of reports, and the rows of every table. While a job
            writes, it shows the published snapshot. The same stands in schema ops for SQL.

            Example:
              analytics status --json
            """)
        {
            data, json,
        };
        command.SetAction(parsed =>
        {
            using var snapshot = Snapshot.OpenNewest(parsed.GetValue(data)!);
            var status = WarehouseStatus.Read(snapshot);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(status);
            }
            else
            {
                if (!status.IsLive)
                {
                    terminal.Say("The warehouse is being written: this is the state that was published last.");
                }

                Write(terminal.Screen, status, clock.GetUtcNow());
            }

            return (int)ExitCode.Done;
        });
        return command;
    }

    static void Write(IAnsiConsole screen, WarehouseStatus status, DateTimeOffset now)
    {
        Section(screen, "Runs (UTC)",
            ["run", "job", "of", "started", "seconds", "outcome", "window", "read", "loaded", "duplicate", "quarantined", "deleted", "message"],
            status.Runs.Select(run => new object?[]
            {
                run.Run, run.Job, run.Subject, run.StartedAt.AddTicks(-(run.StartedAt.Ticks % TimeSpan.TicksPerSecond)),
                run.Seconds is { } seconds ? Math.Round(seconds, 1) : null, run.Outcome, run.Window, run.Read, run.Loaded,
                run.Duplicate, run.Quarantined, run.Deleted, run.Message,
            }));
        Section(screen, "Freshness (UTC)", ["source", "connector", "last pull", "age, h", "promise, h", "", "failed since", "last recorded", ""],
            status.Freshness.Select(one => new object?[]
            {
                one.Source, one.Connector, one.LastPull.AddTicks(-(one.LastPull.Ticks % TimeSpan.TicksPerSecond)),
                Math.Round(one.Age(now).TotalHours, 1), one.PromiseHours,
                one.PromiseHours is null ? "" : one.IsLate(now) ? "LATE" : "kept", one.FailedSince, one.LastRecorded,
                one.IsSimulated ? "simulated" : "",
            }));
        Section(screen, "Quarantine", ["kind", "reason", "records", "example"],
            status.Quarantine.Select(held => new object?[] { held.Kind, held.ReasonCode, held.Count, held.Example }));
        Section(screen, "Warnings of the newest batch", ["code", "about", "records", "message", "suggestion"],
            status.Warnings.Select(one => new object?[] { one.Code, one.Subject, one.Count, one.Message, one.Suggestion }));
        Section(screen, "Measured quarters", ["period", "run", "V", "K", ""],
            status.Quarters.Select(run => new object?[]
            {
                run.Period, run.RunId, run.ValidDate, run.KnownDate, run.IsProvisional ? "provisional" : "official",
            }));
        Section(screen, "Deliveries (UTC)", ["period", "channel", "address", "state", "run", "tries", "last try", "message", "error"],
            status.Deliveries.Select(one => new object?[]
            {
                one.Period, one.Channel, one.Address, one.State, one.RunId, one.Attempts,
                one.StartedAt.AddTicks(-(one.StartedAt.Ticks % TimeSpan.TicksPerSecond)), one.MessageId, one.Error,
            }));
        Section(screen, "Rows", ["table", "rows"], status.Tables.Select(table => new object?[] { table.Table, table.Rows }));
    }

    static void Section(IAnsiConsole screen, string title, string[] columns, IEnumerable<object?[]> rows)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(title) };
        table.AddColumns(columns);
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(value => Markup.Escape(Rendering.CellText.Of(value)))]);
        }

        if (table.Rows.Count == 0)
        {
            screen.WriteLine($"{title}: none");
            return;
        }

        screen.Write(table);
    }
}

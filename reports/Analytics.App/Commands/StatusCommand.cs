using System.CommandLine;
using Analytics.Warehouse.Publishing;
using Spectre.Console;

namespace Analytics.App.Commands;

/// <summary><c>analytics status</c>: runs, freshness, rows, quarantine.</summary>
static class StatusCommand
{
    public static Command Build(Terminal terminal)
    {
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var command = new Command("status",
            """
            Shows what was pulled and when, how old each source's data are, what is held in quarantine and why, the
            measured quarters, and the rows of every table. It reads the published snapshot.

            Example:
              analytics status --json
            """)
        {
            data, json,
        };
        command.SetAction(parsed =>
        {
            using var snapshot = Snapshot.Open(parsed.GetValue(data)!);
            var status = WarehouseStatus.Read(snapshot);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(status);
            }
            else
            {
                Write(terminal.Screen, status);
            }

            return (int)ExitCode.Done;
        });
        return command;
    }

    static void Write(IAnsiConsole screen, WarehouseStatus status)
    {
        Section(screen, "Batches (UTC)", ["batch", "source", "started", "seconds", "read", "loaded", "duplicate", "quarantined"],
            status.Batches.Select(batch => new object?[]
            {
                batch.Batch, batch.Source, batch.StartedAt, Math.Round(batch.Seconds, 1), batch.Read, batch.Loaded, batch.Duplicate, batch.Quarantined,
            }));
        Section(screen, "Freshness", ["source", "last pull (UTC)", "last recorded", ""],
            status.Freshness.Select(one => new object?[]
            {
                one.Source, one.LastPull, one.LastRecorded, one.IsSimulated ? "simulated" : "",
            }));
        Section(screen, "Quarantine", ["kind", "reason", "records", "example"],
            status.Quarantine.Select(held => new object?[] { held.Kind, held.ReasonCode, held.Count, held.Example }));
        Section(screen, "Warnings of the newest batch", ["code", "about", "records", "message", "suggestion"],
            status.Warnings.Select(one => new object?[] { one.Code, one.Subject, one.Count, one.Message, one.Suggestion }));
        Section(screen, "Measured quarters", ["period", "run", "V", "K", ""],
            status.Runs.Select(run => new object?[]
            {
                run.Period, run.RunId, run.ValidDate, run.KnownDate, run.IsProvisional ? "provisional" : "official",
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

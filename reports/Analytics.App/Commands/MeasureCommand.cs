using System.CommandLine;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Measuring;
using Analytics.Warehouse.Operations;
using Analytics.Warehouse.Publishing;
using Spectre.Console;

namespace Analytics.App.Commands;

/// <summary><c>analytics measure</c>: indicators of every period, frozen under a run each.</summary>
static class MeasureCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock, CancellationToken stop)
    {
        var period = new Option<string?>("--period") { Description = "One month (2025-12) or quarter (2025-Q4). Default: all that the data cover.", HelpName = "CODE" };
        var known = SharedOptions.Known();
        var data = SharedOptions.Data();
        var wait = SharedOptions.Wait();
        var compare = new Option<string?>("--compare")
        {
            Description = "Instead of measuring: what was published under this run, or for this period, against what is known by --known, and "
                + "which records made the difference.",
            HelpName = "RUN|CODE",
        };
        var reproduce = new Option<string?>("--reproduce")
        {
            Description = "Instead of measuring: count this run again at its own cuts and by its own definitions, and say whether the same bytes come out.",
            HelpName = "RUN|CODE",
        };
        var json = SharedOptions.Json();
        var command = new Command("measure",
            """
            Derives the state of every assignment from its events and counts the indicators, as a function of two dates:
            V, the last day of the period, and K, what was recorded by ten days later (or by --known, when that is
            earlier; such figures are provisional). Measuring again without new knowledge adds nothing.

            Example:
              analytics measure --period 2025-Q4 --known 2025-12-31
              analytics measure --compare 2025-Q4 --known 2026-06-30
            """)
        {
            period, known, compare, reproduce, data, wait, json,
        };
        command.Validators.Add(result =>
        {
            Option[] asked = [period, compare, reproduce];
            if (asked.Count(one => result.GetResult(one) is not null) > 1)
            {
                result.AddError("--period, --compare and --reproduce are three different questions; give one of them.");
            }
        });
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(data)!;
            if (parsed.GetValue(compare) is { } published)
            {
                return Restated.Compare(terminal, folder, published, parsed.GetValue(known) ?? Today(clock), parsed.GetValue(json));
            }

            if (parsed.GetValue(reproduce) is { } frozen)
            {
                return Restated.Reproduce(terminal, folder, frozen, parsed.GetValue(json));
            }

            using var warehouse = LiveWarehouse.Open(folder, TimeSpan.FromSeconds(parsed.GetValue(wait)), stop);
            var scope = new MeasureScope(parsed.GetValue(known) ?? Today(clock), parsed.GetValue(period));
            var measured = Run(terminal, warehouse, scope, clock, stop);
            Publication.Publish(warehouse, folder);
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(measured);
            }
            else
            {
                Write(terminal.Screen, measured);
            }

            return (int)ExitCode.Done;
        });
        return command;
    }

    /// <summary>Measures behind a progress bar.</summary>
    public static IReadOnlyList<MeasuredPeriod> Run(
        Terminal terminal, LiveWarehouse warehouse, MeasureScope scope, TimeProvider clock, CancellationToken stop) =>
        terminal.Watch("Measuring", progress =>
            RunLog.Run(warehouse, "measure", scope.Period ?? "", clock, _ => Measurement.Run(warehouse, scope, clock, progress, stop)));

    /// <summary>The day in the time zone of the directives (UTC+7, no summer time).</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(7));

    static void Write(IAnsiConsole screen, IReadOnlyList<MeasuredPeriod> measured)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("period", "V", "K", "figures", "run", "");
        foreach (var one in measured)
        {
            table.AddRow(
                one.Code, one.Cut.Valid.ToString("O"), one.Cut.Known.ToString("O"), one.Figures.ToString(), one.RunId,
                one.IsNew ? "new" : "unchanged");
        }

        screen.Write(table);
    }
}

using System.CommandLine;
using System.Globalization;
using Analytics.Warehouse.Explaining;
using Analytics.Warehouse.Publishing;
using Spectre.Console;

namespace Analytics.App.Commands;

/// <summary><c>analytics indicators explain</c>: a published figure down to the records behind it.</summary>
static class ExplainCommand
{
    const int RulesShown = 20;

    public static Command Build(Terminal terminal)
    {
        var id = new Argument<string>("id") { Description = "Id of the indicator, or indicator/companion, as `list` and `show` give them." };
        var period = new Option<string?>("--period")
        {
            Description = "A measured period (2025-Q4) or a run (2025-Q4-1a2b3c4d). Default: the newest quarter.",
            HelpName = "CODE|RUN",
        };
        var agency = new Option<string?>("--agency") { Description = "Durable id of one agency. Default: the whole system.", HelpName = "ID" };
        var directive = new Option<string?>("--directive") { Description = "Durable id of one directive. Default: all.", HelpName = "ID" };
        var data = SharedOptions.Data();
        var limit = SharedOptions.Limit(50);
        var json = SharedOptions.Json();
        var command = new Command("explain",
            """
            Takes a published figure apart: what was counted and what was not, by which rule, with the events behind it, the
            interval, the limits and the clause that asks for it. Counted again at the cuts (V, K) and by the definition of
            the run.

            Example:
              analytics indicators explain on_time_completion_rate --agency bo-tai-chinh --period 2025-Q4
            """)
        {
            id, period, agency, directive, limit, data, json,
        };
        command.SetAction(parsed =>
        {
            using var snapshot = Snapshot.Open(parsed.GetValue(data)!);
            var explanation = Explanation.Of(
                snapshot, parsed.GetValue(id)!, parsed.GetValue(period), parsed.GetValue(agency), parsed.GetValue(directive),
                parsed.GetValue(limit));
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(new
                {
                    explanation.Run.RunId,
                    explanation.Run.IsSimulated,
                    explanation.Run.Cut,
                    explanation.Figure,
                    explanation.Rules,
                    explanation.Units,
                    Events = explanation.Events.SelectMany(unit => unit),
                });
            }
            else
            {
                Write(terminal, explanation, parsed.GetValue(id)!);
            }

            return (int)ExitCode.Done;
        });
        return command;
    }

    static void Write(Terminal terminal, Explanation one, string measure)
    {
        var definition = one.Definition;
        terminal.Data.WriteLine(
            $"""
            {definition.NameVi}
            {measure}, version {definition.Version}; run {one.Run.RunId}{(one.Run.IsSimulated ? " (simulated data)" : "")}, V = {one.Run.Cut.Valid:O}, K = {one.Run.Cut.Known:O}

            Definition   {definition.Definition}
            Asked for by {definition.CalledForBy}
            Limits       {Limits(one)}
            Figure       {Figure(one)}

            """);
        WriteRules(terminal.Screen, one.Rules);
        WriteUnits(terminal.Screen, one);
        var more = one.Rules.Sum(rule => rule.Counted + rule.NotCounted) - one.Units.Count;
        if (more > 0)
        {
            terminal.Say($"{more} more units; name an agency or a directive, or raise --limit.");
        }
    }

    static string Limits(Explanation one)
    {
        var definition = one.Definition;
        var limits = definition.Green is null
            ? "none"
            : definition.Direction switch
            {
                "zone" => Invariant($"green {definition.Green} to {definition.ZoneHigh}, amber from {definition.Amber} and above the zone, red below"),
                "up" => Invariant($"green from {definition.Green}, amber from {definition.Amber}, red below"),
                _ => Invariant($"green up to {definition.Green}, amber up to {definition.Amber}, red above"),
            };
        return $"{limits}{(definition.RelativeTo is null ? "" : ", times the value of the same quarter last year")} ({definition.ThresholdSource})";
    }

    static string Figure(Explanation one)
    {
        if (one.Figure is not { } figure)
        {
            return "the run has none in this grain; it is counted here for this look only";
        }

        var fraction = figure.Denominator is { } n ? Invariant($", x/n = {figure.Numerator:0.######}/{n:0.######}") : "";
        var interval = figure.Low is { } low ? Invariant($" [95%: {low:0.####} to {figure.High:0.####}]") : "";
        return Invariant($"{figure.Value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "none"}{fraction}{interval}, {figure.CountUnits} units, ")
            + $"status {figure.Status}, colour {figure.Rag ?? "none"}, signal {figure.Signal ?? "not tested"}";
    }

    static void WriteRules(IAnsiConsole screen, IReadOnlyList<ExplainedRule> rules)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("rule", "counted", "not counted", "x", "n");
        foreach (var rule in rules.Take(RulesShown))
        {
            table.AddRow(
                Markup.Escape(rule.Rule), Invariant($"{rule.Counted}"), Invariant($"{rule.NotCounted}"),
                Invariant($"{rule.X:0.####}"), Invariant($"{rule.N:0.####}"));
        }

        screen.Write(table);
    }

    static void WriteUnits(IAnsiConsole screen, Explanation one)
    {
        foreach (var unit in one.Units)
        {
            var share = unit.IsCounted
                ? Invariant($"x = {unit.X:0.####}{(unit.N is null ? "" : Invariant($", n = {unit.N:0.####}"))}")
                : "not counted";
            screen.WriteLine($"{(unit.IsCounted ? "+" : "-")} {unit.UnitId}  {share}");
            screen.WriteLine($"    {unit.Title}");
            screen.WriteLine($"    {Reason(unit)}");
            foreach (var step in one.Events[unit.UnitId])
            {
                screen.WriteLine(Invariant(
                    $"      {step.EffectiveDate:O} {step.EventType}{(step.NewDueDate is { } due ? Invariant($" to {due:O}") : "")}, recorded {step.RecordedAt:yyyy-MM-dd}: {step.Rule}"));
            }
        }
    }

    // A unit that no rule keeps out lies outside the period, or outside what this definition asks for.
    static string Reason(ExplainedUnit unit) =>
        !unit.IsCounted && (unit.Rule.StartsWith("R8: on time", StringComparison.Ordinal)
            || unit.Rule.StartsWith("R8: late", StringComparison.Ordinal) || unit.Rule[0] is not ('R' or 'E'))
            ? $"{unit.Rule}; outside the period or the definition"
            : unit.Rule;

    static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

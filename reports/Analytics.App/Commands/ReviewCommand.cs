using System.CommandLine;
using System.Globalization;
using Analytics.Warehouse.Index;
using Analytics.Warehouse.Measuring;
using Analytics.Warehouse.Publishing;
using Spectre.Console;

namespace Analytics.App.Commands;

/// <summary><c>analytics indicators review</c>: whether the weights of the effectiveness index do what they say.</summary>
static class ReviewCommand
{
    public static Command Build(Terminal terminal)
    {
        var period = new Option<string?>("--period")
        {
            Description = "A measured quarter (2025-Q4) or a run of one (2025-Q4-1a2b3c4d). Default: the newest quarter.",
            HelpName = "CODE|RUN",
        };
        var data = SharedOptions.Data();
        var json = SharedOptions.Json();
        var command = new Command("review",
            """
            Reviews the effectiveness index, as once a year before its weights are fixed: how much each indicator matters beside
            what its weight says (half to one and a half times as much is within), and how far ranks within peer groups would
            move under equal weights, an arithmetic mean, no shrinkage, or with what was owed and not supplied left out.
            By the definition in force; nothing is stored.

            Example:
              analytics indicators review --period 2025-Q4
            """)
        {
            period, data, json,
        };
        command.SetAction(parsed =>
        {
            using var snapshot = Snapshot.Open(parsed.GetValue(data)!);
            var (run, review) = IndexReview.Of(snapshot, parsed.GetValue(period));
            if (parsed.GetValue(json))
            {
                terminal.WriteJson(new { run.RunId, run.IsSimulated, review.Agencies, review.Choices, review.Importances });
            }
            else
            {
                Write(terminal, run, review);
            }

            return (int)ExitCode.Done;
        });
        return command;
    }

    static void Write(Terminal terminal, FrozenRun run, IndexReview review)
    {
        terminal.Data.WriteLine(
            $"Effectiveness index, version {IndexDefinition.Own.Version}; run {run.RunId}{(run.IsSimulated ? " (simulated data)" : "")}; "
            + $"{review.Agencies} agencies with an index");
        var choices = new Table { Border = TableBorder.Rounded };
        choices.AddColumns("another choice", "median places", "mean", "most", "agency", "agencies moved");
        foreach (var one in review.Choices)
        {
            choices.AddRow(
                one.Name, Number(one.MedianMove, "0.#"), Number(one.MeanMove, "0.00"), Number(one.LargestMove, "0"),
                Markup.Escape(one.MostMoved ?? "-"), Number(one.Moved, "0"));
        }

        terminal.Screen.Write(choices);
        var importances = new Table { Border = TableBorder.Rounded };
        importances.AddColumns("indicator", "weight", "correlation", "importance", "within");
        foreach (var one in review.Importances)
        {
            importances.AddRow(
                one.IndicatorId, Number(one.WeightShare, "0.0%"), Number(one.Correlation, "0.00"), Number(one.Importance, "0.0%"),
                one.IsWithin switch { true => "yes", false => one.Importance < one.WeightShare ? "no: too little" : "no: too much", null => "-" });
        }

        terminal.Screen.Write(importances);
    }

    static string Number(double? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}

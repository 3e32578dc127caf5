using System.Globalization;
using Analytics.Reports.Exporting.Checking;

namespace Analytics.App.Commands;

/// <summary>What <c>analytics export</c> says of packs that are there.</summary>
static class ExportChecks
{
    // A person reads the first of them; --json has all.
    const int ValuesShown = 50;

    public static ExitCode Verify(Terminal terminal, string folder, bool isJson)
    {
        var result = terminal.Watch("Checking", _ => PackCheck.Run(folder));
        if (isJson)
        {
            terminal.WriteJson(result);
        }
        else if (result.IsWhole)
        {
            terminal.Data.WriteLine($"{result.Manifest.Run} is whole: {result.Manifest.Files.Count} files.");
        }
        else
        {
            foreach (var wrong in result.Wrong)
            {
                terminal.Data.WriteLine(wrong);
            }

            terminal.Fail($"{folder} is not what was written. Export the quarter again to another folder, and do not use this one.");
        }

        return result.IsWhole ? ExitCode.Done : ExitCode.Failed;
    }

    public static ExitCode Diff(Terminal terminal, string before, string after, bool isJson)
    {
        var differences = terminal.Watch("Comparing", _ => PackDifference.Between(before, after));
        if (isJson)
        {
            terminal.WriteJson(differences);
            return ExitCode.Done;
        }

        if (differences.IsNone)
        {
            terminal.Data.WriteLine("The packs hold the same.");
            return ExitCode.Done;
        }

        Section.Write(terminal.Screen, "Facts", ["fact", "before", "after"], Rows(differences.Facts));
        Section.Write(terminal.Screen, "Definitions", ["indicator", "before", "after"], Rows(differences.Definitions));
        Section.Write(terminal.Screen, "Files", ["file", "before", "after"], Rows(differences.Files));
        Section.Write(
            terminal.Screen, "Figures", ["indicator", "period", "grain", "of", "what", "before", "after"],
            differences.Values.Take(ValuesShown).Select(Row));
        if (differences.Values.Count > ValuesShown)
        {
            terminal.Say($"{differences.Values.Count - ValuesShown} more figures differ; --json gives all of them.");
        }

        return ExitCode.Done;
    }

    static IEnumerable<object?[]> Rows(IEnumerable<Difference> differences) =>
        differences.Select(one => new object?[] { one.Name, one.Before, one.After });

    static object?[] Row(ValueChange change) =>
    [
        change.IndicatorId, change.PeriodCode, change.Grain,
        string.Join(" ", ((string?[])[change.AgencyId, change.PeerGroup, change.DirectiveId, change.Part]).OfType<string>()),
        change.Kind, Figure(change.Before, change.CountsBefore), Figure(change.After, change.CountsAfter),
    ];

    static string Figure(double? value, string? counts) =>
        string.Create(CultureInfo.InvariantCulture, $"{value:0.####}{(counts is null ? "" : $" ({counts})")}");
}

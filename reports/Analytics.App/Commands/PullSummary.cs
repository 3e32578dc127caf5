using Analytics.Etl;
using Spectre.Console;

namespace Analytics.App.Commands;

/// <summary>What a pull did, for a person.</summary>
static class PullSummary
{
    public static void Write(Terminal terminal, IReadOnlyList<PullResult> results, bool asJson)
    {
        if (asJson)
        {
            terminal.WriteJson(results);
            return;
        }

        foreach (var result in results)
        {
            Write(terminal.Screen, result);
        }
    }

    public static void Write(IAnsiConsole screen, PullResult result)
    {
        if (result.Kinds.Count == 0)
        {
            screen.WriteLine($"{result.Source}: nothing new.");
            Wait(screen, result);
            return;
        }

        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle($"Batch {result.BatchKey}: {result.Source}") };
        table.AddColumns("records", "read", "loaded", "duplicate", "quarantined");
        foreach (var kind in result.Kinds)
        {
            table.AddRow(kind.Kind, $"{kind.Read}", $"{kind.Loaded}", $"{kind.Duplicate}", $"{kind.Quarantined}");
        }

        screen.Write(table);
        if (result.Quarantined > 0)
        {
            screen.MarkupLineInterpolated(
                $"[yellow]{result.Quarantined} records are held in quarantine:[/] `analytics status` shows why; every row with its reason is in ops.quarantine.");
        }

        if (result.Deleted > 0)
        {
            screen.MarkupLineInterpolated($"{result.Deleted} records were deleted at the source; figures of earlier days keep them.");
        }

        if (result.Released > 0)
        {
            screen.MarkupLineInterpolated($"{result.Released} records that were held are loaded now.");
        }

        Wait(screen, result);
        foreach (var alike in result.Warnings.GroupBy(warning => warning.Code))
        {
            var first = alike.First();
            screen.MarkupLineInterpolated($"[yellow]{first.Code}[/] {first.Message} {first.Suggestion}");
            if (alike.Count() > 1)
            {
                screen.MarkupLineInterpolated($"  and {alike.Count() - 1} more like it: `analytics status` lists them.");
            }
        }
    }

    static void Wait(IAnsiConsole screen, PullResult result)
    {
        foreach (var file in result.Waiting)
        {
            screen.WriteLine($"Left for a later pull: {file}");
        }
    }
}

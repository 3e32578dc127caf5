using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Restating;

namespace Analytics.App.Commands;

/// <summary>The two questions of <c>analytics measure</c> about figures that are frozen: do they hold, and are they still true.</summary>
static class Restated
{
    const int CausesShown = 5;
    const int FiguresShown = 100;

    public static int Compare(Terminal terminal, DataFolder folder, string published, DateOnly known, bool isJson)
    {
        using var snapshot = Snapshot.OpenNewest(folder);
        var restatement = Restatement.Of(snapshot, published, known);
        if (isJson)
        {
            terminal.WriteJson(restatement);
            return (int)ExitCode.Done;
        }

        var run = restatement.Run;
        terminal.Data.WriteLine(
            $"run {run.RunId}, V = {run.Cut.Valid:O}: published as known on {run.Cut.Known:O}, restated as known on {known:O}");
        if (restatement.Figures.Count == 0)
        {
            terminal.Data.WriteLine("No figure changed.");
            return (int)ExitCode.Done;
        }

        foreach (var figure in restatement.Figures.Take(FiguresShown))
        {
            terminal.Data.WriteLine($"{figure.IndicatorId} · {Place(figure)}: {Value(figure.Published, figure.XPublished, figure.NPublished, figure.StatusPublished)}"
                + $" → {Value(figure.Restated, figure.XRestated, figure.NRestated, figure.StatusRestated)}");
            var behind = restatement.Causes.Where(cause => cause.IsBehind(figure)).ToList();
            var changing = behind.Where(cause => cause.ChangesTheUnit).ToList();
            var causes = changing.Count > 0 ? changing : behind;
            foreach (var cause in causes.Take(CausesShown))
            {
                terminal.Data.WriteLine(Invariant(
                    $"    {cause.UnitId}: {Count(cause.XBefore, cause.NBefore)} → {Count(cause.XAfter, cause.NAfter)}; {cause.What}, recorded {cause.RecordedAt:yyyy-MM-dd} ({cause.RecordId})"));
            }

            if (causes.Count > CausesShown)
            {
                terminal.Data.WriteLine($"    and {causes.Count - CausesShown} more records");
            }
        }

        terminal.Say($"{restatement.Figures.Count} figures changed"
            + (restatement.Figures.Count > FiguresShown ? $", {FiguresShown} are shown; --json has them all." : "."));
        return (int)ExitCode.Done;
    }

    public static int Reproduce(Terminal terminal, DataFolder folder, string frozen, bool isJson)
    {
        using var snapshot = Snapshot.OpenNewest(folder);
        var reproduction = Reproduction.Of(snapshot, frozen);
        var run = reproduction.Run;
        if (isJson)
        {
            terminal.WriteJson(reproduction);
        }
        else
        {
            terminal.Data.WriteLine(
                $"""
                run       {run.RunId}, V = {run.Cut.Valid:O}, K = {run.Cut.Known:O}
                frozen    {run.ResultHash}
                counted   {reproduction.ResultHash}
                {(reproduction.IsSame
                    ? $"The same {reproduction.Figures} figures, to the byte."
                    : $"Not the same. Records known by K were loaded since (batch {run.InputBatch} was the newest then), or the macros changed: "
                        + $"`analytics measure --compare {run.RunId} --known {run.Cut.Known:yyyy-MM-dd}` shows what.")}
                """);
        }

        return (int)(reproduction.IsSame ? ExitCode.Done : ExitCode.Failed);
    }

    static string Place(RestatedFigure figure) =>
        string.Join(", ", new[] { figure.AgencyId, figure.PeerGroup, figure.DirectiveId, figure.Part }.OfType<string>()) is { Length: > 0 } named
            ? named
            : "system";

    static string Value(double? value, double? x, double? n, string status) => value is null
        ? status
        : Invariant($"{value:0.####}") + (n is null ? "" : Invariant($" ({x:0.###}/{n:0.###})"));

    static string Count(double? x, double? n) => x is null && n is null ? "not counted" : n is null ? Invariant($"{x:0.###}") : Invariant($"{x:0.###}/{n:0.###}");

    static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

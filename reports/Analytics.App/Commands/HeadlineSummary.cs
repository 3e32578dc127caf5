using System.Globalization;
using Analytics.Warehouse.Measuring;
using Spectre.Console;

namespace Analytics.App.Commands;

/// <summary>The headline indicators of the newest quarter, for a person at a terminal.</summary>
static class HeadlineSummary
{
    public static void Write(IAnsiConsole screen, IReadOnlyList<Headline> headlines)
    {
        var first = headlines[0];
        var title = $"{first.PeriodVi} (V = {first.ValidDate:yyyy-MM-dd}, K = {first.KnownDate:yyyy-MM-dd})";
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Markup.Escape(title)) };
        table.AddColumns("indicator", "value", "x/n", "95% interval", "");
        foreach (var one in headlines)
        {
            table.AddRow(
                Markup.Escape(one.NameVi), Number(one, one.Value),
                one is { Estimator: "rate", Numerator: { } x, Denominator: { } n } ? Invariant($"{x:0.#}/{n:0.#}") : "",
                one.Low is null ? "" : $"{Number(one, one.Low)} – {Number(one, one.High)}",
                one.Rag switch { "green" => "[blue]●[/]", "amber" => "[yellow]▲[/]", "red" => "[red]■[/]", _ => "" });
        }

        screen.Write(table);
    }

    static string Number(Headline one, double? value) => (one.Unit, value) switch
    {
        (_, null) => "–",
        ("percent", _) => Invariant($"{value * 100:0.0}%"),
        ("change", _) => Invariant($"{value * 100:+0.0;-0.0;0.0}%"),
        ("days", _) => Invariant($"{value:0.##} days"),
        ("hours", _) => Invariant($"{value:#,0.#} hours"),
        ("vnd", _) => Invariant($"{value / 1e6:#,0.0} million VND"),
        _ => Invariant($"{value:0.##}"),
    };

    static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

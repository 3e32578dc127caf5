using Analytics.Reports.Html;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Documents.View;

/// <summary>One table over all indicators, its heads repeated on every sheet of paper.</summary>
static class IndicatorView
{
    static readonly string[] Heads = ["name", "value", "fraction", "interval", "target", "mark", "change"];

    public static Markup Html(IndicatorTable table, Language words) => Markup.Of(
        $"""
        <div class="annex">
        {(table.Groups.Count == 0 ? Markup.Of($"<p>{words.Say("indicators.empty")}</p>\n") : Table(table, words))}{table.Notes.Select(note => Markup.Of($"<p class=\"note\">{note}</p>"))}
        </div>

        """);

    static Markup Table(IndicatorTable table, Language words) => Markup.Of(
        $"""
        <table>
        <thead><tr><th scope="col"><abbr title="{words.Say("indicators.number_long")}">{words.Say("indicators.number")}</abbr></th>{Heads.Select(head => Markup.Of($"<th scope=\"col\">{words.Say("indicators." + head)}</th>"))}</tr></thead>
        {table.Groups.Select(group => Group(group, words))}</table>

        """);

    static Markup Group(IndicatorGroup group, Language words) => Markup.Of(
        $"""
        <tbody>
        <tr class="group"><th scope="rowgroup" colspan="8">{group.Category}</th></tr>
        {group.Rows.Select(row => Row(row, words))}</tbody>

        """);

    static Markup Row(IndicatorRow row, Language words) => Markup.Of(
        $"""
        <tr><td>{row.Number}</td><th scope="row">{row.Name}</th>
        {(row.IsEmpty ? Nothing(row, words) : Figures(row, words))}{Cell(words.Say("indicators.target"), row.Target)}
        <td data-label="{words.Say("indicators.mark")}">{Marks.Target(row.Rag, words)}</td>
        {Cell(words.Say("indicators.change"), row.Change)}</tr>

        """);

    static Markup Nothing(IndicatorRow row, Language words) =>
        Markup.Of($"<td colspan=\"3\" data-label=\"{words.Say("indicators.value")}\">{row.Value} <span class=\"detail\">{row.Reason}</span></td>");

    static Markup Figures(IndicatorRow row, Language words) => Markup.Of(
        $"<td data-label=\"{words.Say("indicators.value")}\"><b>{row.Value}</b>{Reason(row.Reason)}</td>{Cell(words.Say("indicators.fraction"), row.Fraction)}{Cell(words.Say("indicators.interval"), row.Interval)}");

    // On a phone each cell is a line of its own: a dash is left out there.
    static Markup Cell(string label, string text) => text == Language.Nothing
        ? Markup.Of($"<td class=\"nothing\">{text}</td>")
        : Markup.Of($"<td data-label=\"{label}\">{Prose.Html(text)}</td>");

    static Markup Reason(string? reason) => reason is null ? Markup.Empty : Markup.Of($"<span class=\"detail\">{reason}</span>");
}

using Analytics.Reports.Html;
using Analytics.Reports.Leadership.Annexes;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership.Page;

/// <summary>The annex: one table over all indicators, its heads repeated on every sheet of paper.</summary>
static class AnnexView
{
    public static Markup Html(Annex annex, Markup foot) => Markup.Of(
        $"""
        <section class="page annex" aria-labelledby="{Annex.Id}">
        <h2 id="{Annex.Id}">{Annex.Title}</h2>
        {(annex.Groups.Count == 0 ? Markup.Of($"<p>{Annex.Empty}</p>\n") : Table(annex))}{annex.Notes.Select(note => Markup.Of($"<p class=\"note\">{note}</p>\n"))}{foot}
        </section>

        """);

    static Markup Table(Annex annex) => Markup.Of(
        $"""
        <table>
        <thead><tr><th scope="col"><abbr title="Số thứ tự trong danh mục">TT</abbr></th><th scope="col">Chỉ số</th><th scope="col">Giá trị</th><th scope="col">x/n</th><th scope="col">KTC 95%</th><th scope="col">Mục tiêu</th><th scope="col">Đánh giá</th><th scope="col">So với quý trước</th></tr></thead>
        {annex.Groups.Select(Group)}</table>

        """);

    static Markup Group(AnnexGroup group) => Markup.Of(
        $"""
        <tbody>
        <tr class="group"><th scope="rowgroup" colspan="8">{group.Category}</th></tr>
        {group.Rows.Select(Row)}</tbody>

        """);

    static Markup Row(AnnexRow row) => Markup.Of(
        $"""
        <tr><td>{row.Number}</td><th scope="row">{row.Name}</th>
        {(row.IsEmpty ? Nothing(row) : Figures(row))}{Cell("Mục tiêu", row.Target)}
        <td data-label="Đánh giá">{Marks.Target(row.Rag)}</td>
        {Cell("So với quý trước", row.Change)}</tr>

        """);

    static Markup Nothing(AnnexRow row) =>
        Markup.Of($"<td colspan=\"3\" data-label=\"Giá trị\">{row.Value} <span class=\"detail\">{row.Reason}</span></td>");

    static Markup Figures(AnnexRow row) => Markup.Of(
        $"<td data-label=\"Giá trị\"><b>{row.Value}</b>{Reason(row.Reason)}</td>{Cell("x/n", row.Fraction)}{Cell("KTC 95%", row.Interval)}");

    // On a phone each cell is a line of its own: a dash is left out there.
    static Markup Cell(string label, string text) => text == Language.Nothing
        ? Markup.Of($"<td class=\"nothing\">{text}</td>")
        : Markup.Of($"<td data-label=\"{label}\">{Prose.Html(text)}</td>");

    static Markup Reason(string? reason) => reason is null ? Markup.Empty : Markup.Of($"<span class=\"detail\">{reason}</span>");
}

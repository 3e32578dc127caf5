using System.Text.RegularExpressions;
using Analytics.Reports.Html;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Documents.View;

/// <summary>One chart: title, drawing for paper and for a phone, notes, numbers.</summary>
static partial class ExhibitView
{
    public static Markup Html(Exhibit exhibit, int number, bool isHalf, IReadOnlyDictionary<string, string> drawings, Language words) => Markup.Of(
        $"""
        <figure>
        <figcaption><b>{words.Say("page.figure", ("n", words.Count(number)))}</b> {exhibit.Title}</figcaption>
        {(isHalf ? Markup.Empty : Markup.Of($"<div class=\"wide\">{Drawing(drawings[exhibit.Wide.Id], exhibit.Wide.Id, exhibit)}</div>\n"))}<div class="{(isHalf ? "half" : "narrow")}">{Drawing(drawings[exhibit.Narrow.Id], exhibit.Narrow.Id, exhibit)}</div>
        {exhibit.Notes.Select(note => Markup.Of($"<p class=\"note\">{note}</p>"))}
        <details><summary>{words.Say("page.figure_table", ("n", words.Count(number)))}</summary>{Table(exhibit.Table)}</details>
        </figure>

        """);

    /// <summary>The drawing with a name and a description that a screen reader says.</summary>
    static Markup Drawing(string svg, string id, Exhibit exhibit)
    {
        var open = Markup.Of(
            $"<svg role=\"img\" aria-labelledby=\"{id}-t {id}-d\" viewBox=\"{ViewBox().Match(svg).Groups[1].Value}\" xmlns=\"http://www.w3.org/2000/svg\"><title id=\"{id}-t\">{exhibit.Title}</title><desc id=\"{id}-d\">{exhibit.Description}</desc>");
        return Markup.Trusted(open + svg[(svg.IndexOf('>', StringComparison.Ordinal) + 1)..]);
    }

    public static Markup Table(DataTable table) => Markup.Of(
        $"""
        <div class="scroll"><table><thead><tr>{table.Heads.Select(head => Markup.Of($"<th scope=\"col\">{head}</th>"))}</tr></thead>
        <tbody>{table.Rows.Select(Row)}</tbody></table></div>
        """);

    static Markup Row(IReadOnlyList<Cell> cells) => Markup.Of(
        $"<tr><th scope=\"row\">{cells[0].Text}</th>{cells.Skip(1).Select(cell => Markup.Of($"<td>{cell.Text}</td>"))}</tr>\n");

    [GeneratedRegex("viewBox=\"([^\"]*)\"")]
    private static partial Regex ViewBox();
}

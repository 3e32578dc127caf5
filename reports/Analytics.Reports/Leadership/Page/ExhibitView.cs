using System.Text.RegularExpressions;
using Analytics.Reports.Html;
using Analytics.Reports.Leadership.Sections;

namespace Analytics.Reports.Leadership.Page;

/// <summary>One chart: title, drawing for paper and for a phone, notes, numbers.</summary>
static partial class ExhibitView
{
    public static Markup Html(Exhibit exhibit, int number, IReadOnlyDictionary<string, string> drawings) => Markup.Of(
        $"""
        <figure>
        <figcaption><b>Hình {number}.</b> {exhibit.Title}</figcaption>
        <div class="wide">{Drawing(drawings[exhibit.Wide.Id], exhibit.Wide.Id, exhibit)}</div>
        <div class="narrow">{Drawing(drawings[exhibit.Narrow.Id], exhibit.Narrow.Id, exhibit)}</div>
        {exhibit.Notes.Select(note => Markup.Of($"<p class=\"note\">{note}</p>"))}
        <details><summary>Bảng số liệu của hình {number}</summary>{Table(exhibit.Table)}</details>
        </figure>

        """);

    /// <summary>The drawing with a name and a description that a screen reader says.</summary>
    static Markup Drawing(string svg, string id, Exhibit exhibit)
    {
        var open = Markup.Of(
            $"<svg role=\"img\" aria-labelledby=\"{id}-t {id}-d\" viewBox=\"{ViewBox().Match(svg).Groups[1].Value}\" xmlns=\"http://www.w3.org/2000/svg\"><title id=\"{id}-t\">{exhibit.Title}</title><desc id=\"{id}-d\">{exhibit.Description}</desc>");
        return Markup.Trusted(open + svg[(svg.IndexOf('>', StringComparison.Ordinal) + 1)..]);
    }

    static Markup Table(DataTable table) => Markup.Of(
        $"""
        <div class="scroll"><table><thead><tr>{table.Heads.Select(head => Markup.Of($"<th scope=\"col\">{head}</th>"))}</tr></thead>
        <tbody>{table.Rows.Select(Row)}</tbody></table></div>
        """);

    static Markup Row(IReadOnlyList<string> cells) => Markup.Of(
        $"<tr><th scope=\"row\">{cells[0]}</th>{cells.Skip(1).Select(cell => Markup.Of($"<td>{cell}</td>"))}</tr>\n");

    [GeneratedRegex("viewBox=\"([^\"]*)\"")]
    private static partial Regex ViewBox();
}

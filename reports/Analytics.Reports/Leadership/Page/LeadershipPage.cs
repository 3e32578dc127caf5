using Analytics.Reports.Html;
using Analytics.Reports.Leadership.Sections;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Leadership.Page;

/// <summary>The report as one HTML file: style, typeface and drawings inside, no script, no address outside.</summary>
public static class LeadershipPage
{
    /// <summary>Said wherever simulated figures are shown.</summary>
    public const string Simulated = "SỐ LIỆU MÔ PHỎNG";

    /// <summary>The whole file.</summary>
    /// <param name="document">What it says.</param>
    /// <param name="drawings">SVG by chart id, as drawn by <see cref="Charts.ChartRenderer"/>.</param>
    public static string Html(LeadershipDocument document, IReadOnlyDictionary<string, string> drawings)
    {
        var numbers = document.Sections.SelectMany(section => section.Exhibits).Index().ToDictionary(pair => pair.Item, pair => pair.Index + 1);
        return Markup.Of(
            $"""
            <!DOCTYPE html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{document.Title}</title>
            <style>
            {Markup.Trusted(Typeface.Rules)}{Markup.Trusted(Typeface.StyleSheet("Leadership/Page/page.css"))}{PrintMargins(document)}</style>
            </head>
            <body>
            {Band(document)}
            <header class="title">
            <p class="kicker">{Vietnamese.Capitalised(document.Quarter.Label)}</p>
            <h1>Báo cáo kết quả và hiệu quả thực hiện nhiệm vụ giao tại các văn bản chỉ đạo</h1>
            </header>
            <main>
            <section aria-labelledby="tom-tat">
            <h2 id="tom-tat" class="topic">Tóm tắt điều hành</h2>
            <ul class="tiles">
            {document.Leading.Select(headline => HeadlineView.Tile(headline, drawings))}</ul>
            {Findings(document)}
            {HeadlineView.Table(document.Others, drawings)}
            {Foot(document)}
            </section>
            {document.Sections.Select(section => Section(document, section, numbers, drawings))}{AnnexView.Html(document.Annex, Foot(document))}</main>
            </body>
            </html>

            """).ToString();
    }

    static Markup Findings(LeadershipDocument document) => Markup.Of(
        $"""
        <nav class="findings" aria-labelledby="ket-luan">
        <h3 id="ket-luan">Kết quả chính</h3>
        <ol>
        {document.Sections.SkipLast(1).Select(section => Markup.Of($"<li><a href=\"#{section.Id}\">{section.Finding}.</a></li>\n"))}</ol>
        </nav>
        """);

    static Markup Section(
        LeadershipDocument document, ReportSection section, Dictionary<Exhibit, int> numbers, IReadOnlyDictionary<string, string> drawings) => Markup.Of(
        $"""
        <section class="page" aria-labelledby="{section.Id}">
        <p class="topic">{section.Topic}</p>
        <h2 id="{section.Id}">{section.Finding}</h2>
        {section.Paragraphs.Select(paragraph => Markup.Of($"<p>{Prose.Html(paragraph)}</p>\n"))}{section.Exhibits.Select(exhibit => ExhibitView.Html(exhibit, numbers[exhibit], drawings))}{Foot(document)}
        </section>

        """);

    static Markup Band(LeadershipDocument document) => document.Quarter.IsSimulated
        ? Markup.Of($"<p class=\"band\" role=\"note\"><b>{Simulated}</b> – dùng để thử nghiệm, không phản ánh kết quả thật của cơ quan nào</p>")
        : Markup.Empty;

    static Markup Foot(LeadershipDocument document) => Markup.Of(
        $"<p class=\"foot\">{document.Source}.{(document.Quarter.IsSimulated ? Markup.Of($" <b>{Simulated}.</b>") : Markup.Empty)}</p>");

    // Boxes in the page margin: they stand on every sheet, whatever breaks where.
    static Markup PrintMargins(LeadershipDocument document) => Markup.Trusted(
        $"@page{{@top-center{{content:{Css.Text(document.Quarter.IsSimulated ? Simulated : "")}}}"
        + $"@bottom-left{{content:{Css.Text(document.Source)}}}"
        + "@bottom-right{content:counter(page) \"/\" counter(pages)}}\n");
}

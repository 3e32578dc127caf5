using Analytics.Reports.Html;
using Analytics.Reports.Documents.View;

namespace Analytics.Reports.Catalogue;

/// <summary>The catalogue as one HTML file: style and typeface inside, no script, no address outside.</summary>
public static class CatalogueHtml
{
    /// <summary>The whole page.</summary>
    public static string Text(CatalogueDocument document) => Markup.Of(
        $"""
        <!DOCTYPE html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{CatalogueDocument.Title}</title>
        <style>
        {Markup.Trusted(Typeface.Rules)}{Markup.Trusted(Typeface.StyleSheet("Catalogue/catalogue.css"))}</style>
        </head>
        <body>
        <a class="skip" href="#noi-dung">Đến nội dung chính</a>
        <header>
        <h1>{CatalogueDocument.Title}</h1>
        {Paragraphs(document.Introduction)}<p class="muted">Phiên bản bộ định nghĩa: <code>{document.Hash}</code>.</p>
        </header>
        <nav aria-labelledby="muc-luc">
        <h2 id="muc-luc">Mục lục</h2>
        <ul class="parts"><li><a href="#hai-moc">Hai mốc thời gian V và K</a></li><li><a href="#quy-tac">Quy tắc tính chung</a></li><li><a href="#truong-hop">Cách xử lý các trường hợp riêng</a></li><li><a href="#ei">{CatalogueDocument.IndexTitle}</a></li></ul>
        <div class="groups">
        {document.Groups.Select(Contents)}</div>
        </nav>
        <main id="noi-dung">
        <section aria-labelledby="hai-moc">
        <h2 id="hai-moc">Hai mốc thời gian V và K</h2>
        <p>{string.Join(' ', CatalogueDocument.Cuts)}</p>
        </section>
        {Rules("quy-tac", "Quy tắc tính chung", "Quy tắc", CalculationRules.All)}{Rules("truong-hop", "Cách xử lý các trường hợp riêng", "Tình huống", Readings.All)}{document.Groups.Select(Group)}</main>
        <footer>
        <section aria-labelledby="ei">
        <h2 id="ei">{CatalogueDocument.IndexTitle}</h2>
        {Paragraphs(CatalogueDocument.Index)}<table>
        <thead><tr><th scope="col">Chỉ số</th><th scope="col">Nhóm (trọng số)</th><th scope="col">Trọng số trong nhóm</th><th scope="col">Mốc 0 điểm</th><th scope="col">Mốc 100 điểm</th></tr></thead>
        <tbody>
        {document.Scales.Select(Scale)}</tbody>
        </table>
        </section>
        </footer>
        </body>
        </html>

        """).ToString();

    static Markup Scale(IndexScale scale) => Markup.Of(
        $"<tr><th scope=\"row\">{scale.Name}</th><td data-label=\"Nhóm\">{scale.Pillar}</td><td data-label=\"Trọng số trong nhóm\">{scale.Weight}</td><td data-label=\"Mốc 0 điểm\">{scale.Worst}</td><td data-label=\"Mốc 100 điểm\">{scale.Best}</td></tr>\n");

    static Markup Paragraphs(IEnumerable<string> paragraphs) =>
        Markup.Join(paragraphs.Select(paragraph => Markup.Of($"<p>{WithMarks(paragraph)}</p>\n")));

    static Markup Contents(CatalogueGroup group) => Markup.Of(
        $"""
        <section><h3><a href="#{group.Anchor}">{group.Name}</a></h3>
        <ol>{group.Entries.Select(entry => Markup.Of($"<li value=\"{entry.Number}\"><a href=\"#{entry.Id}\">{entry.NameVi}</a></li>"))}</ol></section>

        """);

    static Markup Rules(string id, string title, string subject, IEnumerable<Rule> rules) => Markup.Of(
        $"""
        <section aria-labelledby="{id}">
        <h2 id="{id}">{title}</h2>
        <table class="rules">
        <thead><tr><th scope="col">Mã</th><th scope="col">{subject}</th><th scope="col">Cách tính</th></tr></thead>
        <tbody>
        {rules.Select(rule => Markup.Of($"<tr><td>{rule.Id}</td><th scope=\"row\">{rule.Subject}</th><td>{rule.Text}</td></tr>\n"))}</tbody>
        </table>
        </section>

        """);

    static Markup Group(CatalogueGroup group) => Markup.Of(
        $"""
        <section class="group" aria-labelledby="{group.Anchor}">
        <h2 id="{group.Anchor}">{group.Name}</h2>
        {group.Entries.Select(Entry)}</section>

        """);

    static Markup Entry(CatalogueEntry entry) => Markup.Of(
        $"""
        <article id="{entry.Id}" aria-labelledby="{entry.Id}-ten">
        <div class="whole">
        <h3 id="{entry.Id}-ten">{entry.Number}. {entry.NameVi}</h3>
        <p class="muted"><span lang="en">{entry.NameEn}</span> · <code>{entry.Id}</code> · phiên bản {entry.Version}</p>
        <p>{entry.DefinitionVi}</p>
        <dl>
        {entry.Facts.Select(fact => Markup.Of($"<div><dt>{fact.Label}</dt><dd>{fact.Text}</dd></div>\n"))}<div><dt>Ngưỡng</dt><dd>{Limits(entry)}</dd></div>
        </dl>
        </div>
        {Companions(entry)}<details><summary>Định nghĩa, trường hợp biên và ví dụ (tiếng Anh)</summary>
        <div lang="en"><p><b>Definition.</b> {entry.DefinitionEn}</p><p><b>Edge cases.</b> {entry.EdgeCases}</p><p><b>Example.</b> {entry.Example}</p></div></details>
        <details class="sql"><summary>Câu lệnh SQL</summary>
        <pre tabindex="0" aria-label="Câu lệnh SQL của chỉ số {entry.Number}"><code>{entry.Sql}</code></pre></details>
        </article>

        """);

    static Markup Limits(CatalogueEntry entry) => entry.Limits.Count == 0
        ? Markup.Of($"không đặt")
        : Markup.Of($"<ul class=\"limits\">{entry.Limits.Select(limit => Markup.Of($"<li>{Mark(limit.Rag)} {limit.Word}: {limit.Text}</li>"))}</ul>");

    static Markup Companions(CatalogueEntry entry) => entry.Companions.Count == 0
        ? Markup.Empty
        : Markup.Of(
            $"""
            <table class="companions">
            <caption>Số liệu đi kèm</caption>
            <thead><tr><th scope="col">Tên</th><th scope="col">Mã</th><th scope="col">Đơn vị</th><th scope="col">Cách tính</th></tr></thead>
            <tbody>
            {entry.Companions.Select(Companion)}</tbody>
            </table>

            """);

    static Markup Companion(CompanionText companion) => Markup.Of(
        $"<tr><th scope=\"row\">{companion.NameVi}<span class=\"muted\" lang=\"en\">{companion.NameEn}</span></th><td data-label=\"Mã\"><code>{companion.Id}</code></td><td data-label=\"Đơn vị\">{companion.Unit}</td><td data-label=\"Cách tính\">{companion.Estimator}</td></tr>\n");

    // The typeface lacks the marks, so they are drawn.
    static Markup WithMarks(string text) => Markup.Trusted(Markup.Of($"{text}").ToString()
        .Replace("●", Mark("green").ToString(), StringComparison.Ordinal)
        .Replace("▲", Mark("amber").ToString(), StringComparison.Ordinal)
        .Replace("■", Mark("red").ToString(), StringComparison.Ordinal));

    static Markup Mark(string rag) => Markup.Of(
        $"<svg class=\"{rag}\" viewBox=\"0 0 12 12\" width=\"12\" height=\"12\" aria-hidden=\"true\">{Marks.Shape(rag)}</svg>");
}

using System.Globalization;
using Analytics.Reports.Html;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Documents.View;

/// <summary>A document as one HTML file: style, typeface and drawings inside, no script, no address outside.</summary>
sealed class DocumentHtml
{
    readonly Document _document;
    readonly BlockView _blocks;

    DocumentHtml(Document document, IReadOnlyDictionary<string, string> drawings)
    {
        _document = document;
        _blocks = new BlockView(document, drawings);
    }

    Language Words => _document.Words;

    /// <summary>The whole file.</summary>
    /// <param name="document">What it says.</param>
    /// <param name="drawings">SVG by chart id, as drawn by <see cref="Charts.ChartRenderer"/>.</param>
    public static string Write(Document document, IReadOnlyDictionary<string, string> drawings) =>
        new DocumentHtml(document, drawings).File().ToString();

    Markup File() => Markup.Of(
        $"""
        <!DOCTYPE html>
        <html lang="{Words.Code}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{_document.Title} – {_document.Kicker}</title>
        <style>
        {Markup.Trusted(Typeface.Rules)}{Markup.Trusted(Typeface.StyleSheet("Documents/View/page.css"))}{Markup.Trusted(Typeface.StyleSheet("Documents/View/dark.css"))}{Paper()}</style>
        </head>
        <body>
        <a class="skip" href="#noi-dung">{Words.Say("page.skip")}</a>
        {Band()}
        <header class="title">
        <p class="kicker">{_document.Kicker}</p>
        <h1>{_document.Title}</h1>
        </header>
        {Contents()}<main id="noi-dung">
        {_document.Pages.Select(Page)}</main>
        </body>
        </html>

        """);

    Markup Contents() => _document.Pages.Count < 3 ? Markup.Empty : Markup.Of(
        $"""
        <nav class="contents" aria-label="{Words.Say("page.contents")}">
        <ol>
        {_document.Pages.Select(page => Markup.Of($"<li><a href=\"#{page.Id}\">{page.Topic}</a></li>\n"))}</ol>
        </nav>

        """);

    Markup Page(DocumentPage page) => Markup.Of(
        $"""
        <section class="page{(page.IsOnScreenOnly ? " screen-only" : "")}" aria-labelledby="{page.Id}"{Fit(page)}>
        <p class="topic">{page.Topic}</p>
        <h2 id="{page.Id}">{page.Finding}</h2>
        {page.Blocks.Select(_blocks.Html)}<p class="foot">{_document.Source}.{(_document.IsSimulated ? Markup.Of($" <b>{Words.Say("page.simulated")}.</b>") : Markup.Empty)}</p>
        </section>

        """);

    Markup Fit(DocumentPage page) => PageFit.Scale(_document, page) is var scale and < 1
        ? Markup.Trusted(string.Create(CultureInfo.InvariantCulture, $" style=\"--fit:{scale}\""))
        : Markup.Empty;

    Markup Band() => _document.IsSimulated
        ? Markup.Of($"<p class=\"band\" role=\"note\"><b>{Words.Say("page.simulated")}</b> – {Words.Say("page.simulated_why")}</p>")
        : Markup.Empty;

    // Boxes in the page margin: they stand on every sheet, whatever breaks where.
    Markup Paper() => Markup.Trusted(
        "@page{size:A4;"
        + $"@top-left{{content:{Css.Text(_document.Kicker)}}}"
        + $"@top-right{{content:{Css.Text(_document.IsSimulated ? Words.Say("page.simulated") : "")}}}"
        + $"@bottom-left{{content:{Css.Text(_document.Source)}}}"
        + "@bottom-right{content:counter(page) \"/\" counter(pages)}}\n");
}

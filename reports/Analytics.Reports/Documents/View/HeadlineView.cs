using Analytics.Reports.Html;
using Analytics.Reports.Wording;

namespace Analytics.Reports.Documents.View;

/// <summary>Headline numbers as tiles.</summary>
sealed class HeadlineView(IReadOnlyDictionary<string, string> drawings, Language words)
{
    public Markup Tiles(IReadOnlyList<Headline> headlines) => Markup.Of(
        $"""
        <ul class="tiles">
        {headlines.Select(Tile)}</ul>
        <p class="note reading">{words.Say("headline.reading")}</p>

        """);

    public Markup CompactTiles(IReadOnlyList<Headline> headlines) => Markup.Of(
        $"""
        <ul class="tiles compact">
        {headlines.Select(CompactTile)}</ul>

        """);

    Markup Tile(Headline headline) => Markup.Of(
        $"""
        <li class="tile {headline.Rag ?? "none"}">
        <h3>{headline.Name}</h3>
        <p class="value">{headline.Value}</p>
        <p class="detail">{Prose.Html(headline.Detail)}</p>
        {Spark(headline)}
        <dl>
        <div><dt>{words.Say("headline.compared_quarter")}</dt><dd>{headline.QuarterText} {Marks.Change(headline.Signal, words)}</dd></div>
        <div><dt>{words.Say("headline.compared_year")}</dt><dd>{headline.YearText}</dd></div>
        <div><dt>{words.Say("headline.target")} {headline.TargetText}</dt><dd>{Marks.Target(headline.Rag, words)}</dd></div>
        </dl>
        </li>

        """);

    Markup CompactTile(Headline headline) => Markup.Of(
        $"""
        <li class="tile {headline.Rag ?? "none"}">
        <h3>{headline.Name}</h3>
        <p class="value">{headline.Value}</p>
        <p class="detail">{Prose.Html(headline.Detail)}</p>
        <p class="marks">{Marks.Target(headline.Rag, words)} {Marks.Change(headline.Signal, words)}</p>
        </li>

        """);

    // The numbers stand beside it, so that the line itself says nothing to a screen reader.
    Markup Spark(Headline headline) =>
        headline.History.Count(value => value is not null) < 2
            ? Markup.Empty
            : Markup.Of($"<div class=\"spark\" aria-hidden=\"true\">{Markup.Trusted(drawings[headline.SparkId])}</div>");
}

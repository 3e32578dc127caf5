using Analytics.Reports.Html;

namespace Analytics.Reports.Documents.View;

/// <summary>The parts of a page as HTML.</summary>
sealed class BlockView(Document document, IReadOnlyDictionary<string, string> drawings)
{
    readonly HeadlineView _headlines = new(drawings, document.Words);

    readonly Dictionary<Exhibit, int> _numbers = document.Exhibits.Index().ToDictionary(pair => pair.Item, pair => pair.Index + 1);

    public Markup Html(Block block) => block switch
    {
        Paragraphs text => Markup.Join(text.Sentences.Select(sentence => Markup.Of($"<p>{Prose.Html(sentence)}</p>\n"))),
        ExhibitBlock charts => Exhibits(charts),
        TileBlock { IsCompact: true } tiles => _headlines.CompactTiles(tiles.Headlines),
        TileBlock tiles => _headlines.Tiles(tiles.Headlines),
        ListBlock lists => Lists(lists),
        TableBlock table => Table(table),
        IndicatorTable indicators => IndicatorView.Html(indicators, document.Words),
        SignatureBlock signature => SignatureView.Html(signature),
        _ => throw new InvalidOperationException($"{block.GetType().Name} has no view."),
    };

    Markup Exhibits(ExhibitBlock block)
    {
        var figures = block.Exhibits.Select(exhibit => ExhibitView.Html(exhibit, _numbers[exhibit], block.IsPaired, drawings, document.Words));
        return block.IsPaired ? Markup.Of($"<div class=\"pair\">\n{figures}</div>\n") : Markup.Join(figures);
    }

    static Markup Lists(ListBlock block) => Markup.Of(
        $"""
        <div class="lists">
        {block.Lists.Select(List)}</div>

        """);

    static Markup List(TitledList list) => Markup.Of(
        $"""
        <section>
        <h3>{list.Title}</h3>
        {(list.Items.Count == 0 ? Markup.Of($"<p>{list.Empty}</p>") : Markup.Of($"<ol>{list.Items.Select(item => Markup.Of($"<li>{Prose.Html(item)}</li>"))}</ol>"))}
        </section>

        """);

    static Markup Table(TableBlock block) => Markup.Of(
        $"""
        <div class="listing">
        <h3>{block.Caption}</h3>
        {ExhibitView.Table(block.Table)}
        {block.Notes.Select(note => Markup.Of($"<p class=\"note\">{note}</p>"))}</div>

        """);
}

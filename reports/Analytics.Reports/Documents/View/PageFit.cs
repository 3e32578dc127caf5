namespace Analytics.Reports.Documents.View;

/// <summary>
/// How much a page must shrink to fit its sheet of paper, by the heights of its drawings and the lengths of its texts: a
/// page is one sheet, and nothing can be measured before it is printed.
/// </summary>
static class PageFit
{
    const double Smallest = 0.62;

    // Pixels of A4 inside its margins, by the print rules of page.css.
    const double SheetHeight = 975;
    const double SheetWidth = 680;

    const double LetterWidth = 6.6;
    const double HeadingLetterWidth = 9.6;
    const double LineHeight = 19.5;

    /// <summary>1 where the page fits as it is.</summary>
    public static double Scale(Document document, DocumentPage page)
    {
        var title = document.Pages[0] == page ? 140 : 0;
        var heading = 24 + Math.Ceiling(page.Finding.Length * HeadingLetterWidth / SheetWidth) * 28;
        var needed = title + heading + page.Blocks.Sum(Height);
        return Math.Round(Math.Clamp(SheetHeight / needed, Smallest, 1), 3);
    }

    static double Height(Block block) => block switch
    {
        Paragraphs text => text.Sentences.Sum(sentence => Lines(sentence, SheetWidth) * LineHeight + 6),
        ExhibitBlock { IsPaired: true } pairs => pairs.Exhibits.Chunk(2).Sum(pair => pair.Max(exhibit => Height(exhibit, isHalf: true))),
        ExhibitBlock charts => charts.Exhibits.Sum(exhibit => Height(exhibit, isHalf: false)),
        TileBlock { IsCompact: true } tiles => Math.Ceiling(tiles.Headlines.Count / 3.0) * 128,
        TileBlock tiles => Math.Ceiling(tiles.Headlines.Count / 3.0) * 262 + 66,
        ListBlock lists => 46 + lists.Lists.Max(list => list.Items.Sum(item => Lines(item, SheetWidth / 3 - 40) * 17 + 3)),
        TableBlock table => 58 + table.Table.Rows.Sum(row => Math.Max(1, row.Max(cell => Lines(cell.Text, SheetWidth / row.Count - 14))) * 15.5 + 7)
            + table.Notes.Sum(note => Lines(note, SheetWidth) * 15.5 + 4),
        SignatureBlock => 120,
        _ => 0,
    };

    static double Height(Exhibit exhibit, bool isHalf)
    {
        var width = isHalf ? (SheetWidth - 20) / 2 : SheetWidth;
        var chart = isHalf ? exhibit.Narrow : exhibit.Wide;
        return chart.Height * width / chart.Width
            + Lines("Hình 10. " + exhibit.Title, width) * 19 + 18
            + exhibit.Notes.Sum(note => Lines(note, width) * 15.5 + 4);
    }

    static double Lines(string text, double width) => Math.Ceiling(text.Length * LetterWidth / width);
}

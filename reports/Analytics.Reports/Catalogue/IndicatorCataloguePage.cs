using Analytics.Reports.Html;
using Analytics.Warehouse.Indicators;

namespace Analytics.Reports.Catalogue;

/// <summary>The page about the indicators in force, as a file.</summary>
public static class IndicatorCataloguePage
{
    /// <summary>The forms that the page has: what <see cref="Write"/> takes.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["md", "html"];

    /// <summary>Writes the page. A file that is there is replaced whole; the same definitions give the same bytes.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="path">The file; its folder is made when it is missing.</param>
    /// <returns>The full path.</returns>
    public static string Write(string format, string path)
    {
        var document = CatalogueDocument.Write(DefinitionSet.Current.Definitions, DefinitionSet.Current.Hash);
        var file = Path.GetFullPath(path);
        TextFile.Replace(file, format == "html" ? CatalogueHtml.Text(document) : CatalogueMarkdown.Text(document));
        return file;
    }
}

namespace Analytics.Etl.Reading.Workbooks;

/// <summary>What the package of a workbook says and its reader does not pass on.</summary>
/// <param name="Is1904">True when days are counted from 1904-01-01.</param>
/// <param name="Sheets">The sheets in their order; empty = not known.</param>
sealed record WorkbookFacts(bool Is1904, IReadOnlyList<SheetFacts> Sheets)
{
    /// <summary>Of a workbook in the old binary format.</summary>
    public static readonly WorkbookFacts Unknown = new(Is1904: false, []);
}

/// <summary>What is known of one sheet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="HasValues">True when a cell has a value or a formula.</param>
/// <param name="Unanswered">Cells, from 0, with a formula whose result was not saved.</param>
sealed record SheetFacts(string Name, bool HasValues, IReadOnlySet<(int Row, int Column)> Unanswered);

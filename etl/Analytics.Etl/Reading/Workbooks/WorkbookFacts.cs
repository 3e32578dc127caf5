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
/// <param name="Failures">Cells, counted from 0, whose formula gave an error, which stands here, or was never calculated: null.</param>
sealed record SheetFacts(string Name, bool HasValues, IReadOnlyDictionary<(int Row, int Column), string?> Failures)
{
    /// <summary>No failures.</summary>
    public static readonly IReadOnlyDictionary<(int Row, int Column), string?> None = new Dictionary<(int Row, int Column), string?>();
}

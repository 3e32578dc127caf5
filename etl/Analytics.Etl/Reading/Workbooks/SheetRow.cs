namespace Analytics.Etl.Reading.Workbooks;

/// <summary>One row of a sheet.</summary>
/// <param name="Number">Its number in the sheet, from 1.</param>
/// <param name="Cells">Values as the reader gives them; null = empty.</param>
sealed record SheetRow(int Number, object?[] Cells)
{
    /// <summary>True when no cell has a value.</summary>
    public bool IsEmpty => Array.TrueForAll(Cells, CellText.IsEmpty);
}

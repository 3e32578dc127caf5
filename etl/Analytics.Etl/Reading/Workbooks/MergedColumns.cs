using ExcelDataReader;

namespace Analytics.Etl.Reading.Workbooks;

/// <summary>Repeats the value of cells that are merged downwards. Only the first column of a merged block has a value.</summary>
/// <param name="merged">The merged blocks of a sheet.</param>
/// <param name="headerRow">Row of the headings, from 1: what is merged above it or with it is a title.</param>
sealed class MergedColumns(IEnumerable<CellRange> merged, int headerRow)
{
    readonly ILookup<int, CellRange> _starts = merged
        .Where(block => block.ToRow > block.FromRow && block.FromRow >= headerRow)
        .ToLookup(block => block.FromRow);

    readonly Dictionary<int, (object? Value, int ToRow)> _open = [];

    /// <summary>Fills a row; rows must come in their order.</summary>
    public void Fill(SheetRow row)
    {
        var (index, cells) = (row.Number - 1, row.Cells);
        foreach (var block in _starts[index].Where(block => block.FromColumn < cells.Length))
        {
            _open[block.FromColumn] = (cells[block.FromColumn], block.ToRow);
        }

        // A row without a value of its own is the lower half of the row above, not another record.
        if (_open.Count == 0 || row.IsEmpty)
        {
            return;
        }

        foreach (var (column, (value, toRow)) in _open)
        {
            if (index > toRow)
            {
                _open.Remove(column);
            }
            else if (CellText.IsEmpty(cells[column]))
            {
                cells[column] = value;
            }
        }
    }
}

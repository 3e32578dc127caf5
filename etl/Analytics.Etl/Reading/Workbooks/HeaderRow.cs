using Analytics.Etl.Contracts;

namespace Analytics.Etl.Reading.Workbooks;

/// <summary>Finds the row of the headings below whatever title stands above it.</summary>
static class HeaderRow
{
    /// <summary>Rows in which it is looked for.</summary>
    public const int Depth = 50;

    /// <summary>The place of the row among the first rows.</summary>
    /// <param name="rows">The first rows of the sheet.</param>
    /// <param name="kind">The contract; null = a table.</param>
    /// <param name="configured">The row that the configuration names, from 1; null = it is found.</param>
    /// <exception cref="BadFileException">No row can be it.</exception>
    public static int Find(IReadOnlyList<SheetRow> rows, RecordKind? kind, int? configured)
    {
        if (configured is { } number)
        {
            var place = rows.ToList().FindIndex(row => row.Number == number && !row.IsEmpty);
            return place >= 0
                ? place
                : throw new BadFileException($"Row {number}, which header_row names, has no headings. Correct header_row, or leave it out to have the row found.");
        }

        return kind is null ? OfTable(rows) : OfKind(rows, kind);
    }

    /// <summary>The headings in a row, without the empty ones behind the last.</summary>
    public static IReadOnlyList<string> Texts(SheetRow row)
    {
        var texts = row.Cells.Select(cell => CellText.Of(cell, null, is1904: false)).ToList();
        return texts[..(texts.FindLastIndex(text => !string.IsNullOrWhiteSpace(text)) + 1)];
    }

    static int OfKind(IReadOnlyList<SheetRow> rows, RecordKind kind)
    {
        var best = (Place: -1, Known: 0);
        foreach (var (place, row) in rows.Index())
        {
            var names = Texts(row).Select(ColumnName.Of).ToHashSet();
            if (kind.Columns.All(column => !column.IsRequired || names.Contains(column.Name)))
            {
                return place;
            }

            var known = kind.Columns.Count(column => names.Contains(column.Name));
            best = known > best.Known ? (place, known) : best;
        }

        throw best.Place < 0
            ? new BadFileException($"None of its first {Depth} rows names the columns; {kind.Name} needs: {kind.RequiredNames}.")
            : new BadFileException(
                [.. HeaderCheck.Problems(kind, [.. Texts(rows[best.Place]).Select(ColumnName.Of)])
                    .Select(problem => $"Row {rows[best.Place].Number} is most like the headings. {problem}")]);
    }

    // A letterhead has a few texts side by side too, but not as many as the table below it has columns.
    static int OfTable(IReadOnlyList<SheetRow> rows)
    {
        var widest = rows.Select(Filled).DefaultIfEmpty().Max();
        foreach (var (place, row) in rows.Index())
        {
            var texts = row.Cells.Where(cell => !CellText.IsEmpty(cell)).ToList();
            if (texts.Count >= 2 && 2 * texts.Count > widest && texts.TrueForAll(cell => cell is string)
                && texts.Distinct().Count() == texts.Count && rows.Skip(place + 1).Any(below => !below.IsEmpty))
            {
                return place;
            }
        }

        throw new BadFileException(
            $"None of its first {Depth} rows looks like headings: two or more different texts, and rows below. Name the row as header_row.");
    }

    static int Filled(SheetRow row) => row.Cells.Count(cell => !CellText.IsEmpty(cell));
}

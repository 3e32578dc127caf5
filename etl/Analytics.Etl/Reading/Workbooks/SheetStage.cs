using System.Text;
using Analytics.Etl.Contracts;
using ExcelDataReader;

namespace Analytics.Etl.Reading.Workbooks;

/// <summary>Reads the sheet at which the reader of a workbook stands.</summary>
sealed class SheetStage(IExcelDataReader reader, SheetFacts? facts, bool is1904, RecordKind? kind, StagePair stage)
{
    readonly IReadOnlyDictionary<(int Row, int Column), string?> _failures = facts?.Failures ?? SheetFacts.None;
    byte[] _text = new byte[1024];

    /// <summary>Reads it to its end.</summary>
    /// <exception cref="BadFileException">It has no headings, or not those of the contract, or a row is too large.</exception>
    public Headings Read(int? headerRow, CancellationToken cancellation)
    {
        List<SheetRow> first = [];
        var depth = Math.Max(HeaderRow.Depth, (headerRow ?? 0) + 1);
        while (first.Count < depth && Next() is { } row)
        {
            first.Add(row);
        }

        var header = HeaderRow.Find(first, kind, headerRow);
        var headings = Headings.Read(kind, HeaderRow.Texts(first[header]));
        var merged = new MergedColumns(reader.MergeCells ?? [], first[header].Number);
        foreach (var row in first.Skip(header + 1))
        {
            Write(row, merged, headings);
        }

        while (Next() is { } row)
        {
            cancellation.ThrowIfCancellationRequested();
            Write(row, merged, headings);
        }

        return headings;
    }

    SheetRow? Next()
    {
        if (!reader.Read())
        {
            return null;
        }

        var cells = new object?[reader.FieldCount];
        for (var column = 0; column < cells.Length; column++)
        {
            cells[column] = reader.GetValue(column);
            if (_failures.Count > 0 && _failures.TryGetValue((reader.Depth, column), out var error) && error is not null)
            {
                // The reader gives nothing for it.
                cells[column] = error;
            }
        }

        return new SheetRow(reader.Depth + 1, cells);
    }

    void Write(SheetRow row, MergedColumns merged, Headings headings)
    {
        merged.Fill(row);
        if (row.IsEmpty && Unanswered(row, headings) is null)
        {
            return;
        }

        if (Problem(row, headings) is { } problem)
        {
            stage.Refuse(row.Number, problem, Encoding.UTF8.GetBytes(Raw(row)));
            return;
        }

        stage.Records.Start(row.Number);
        var size = 0;
        for (var field = 0; field < headings.Columns.Count; field++)
        {
            var text = WhiteSpace.Trim(Utf8(CellText.Of(Cell(row, field), headings.Types[field], is1904)));
            size += text.Length;
            stage.Records.Add(text);
        }

        stage.Records.End();
        if (size > StagePair.MaxRecordBytes)
        {
            throw new BadFileException($"Row {row.Number} is larger than 1 MiB. A record needs less; look for a text that was pasted there.");
        }

        CountNewFields(row, headings);
    }

    static void CountNewFields(SheetRow row, Headings headings)
    {
        for (var place = 0; place < headings.NewFields.Count; place++)
        {
            if (!CellText.IsEmpty(Cell(row, headings.NewFields[place].Field)))
            {
                headings.Count(place);
            }
        }
    }

    string? Problem(SheetRow row, Headings headings)
    {
        if (Unanswered(row, headings) is { } column)
        {
            return $"{column} is a formula whose result was not saved. Open the workbook, let it calculate, save it and send it again.";
        }

        for (var field = 0; field < headings.Columns.Count; field++)
        {
            if (Cell(row, field) is string text && text.Contains('\0'))
            {
                return $"{headings.Columns[field]} has a zero character. Remove it.";
            }
        }

        return null;
    }

    string? Unanswered(SheetRow row, Headings headings) => _failures.Count > 0
        ? headings.Columns.Index()
            .FirstOrDefault(column =>
                _failures.TryGetValue((row.Number - 1, column.Index), out var error) && error is null
                && (kind is null || headings.Types[column.Index] is not null))
            .Item
        : null;

    ReadOnlySpan<byte> Utf8(string text)
    {
        if (_text.Length < 3 * text.Length)
        {
            _text = new byte[6 * text.Length];
        }

        // Half a surrogate pair becomes a question mark in a box, as any program would show it.
        return _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text));
    }

    string Raw(SheetRow row) => string.Join('\t', row.Cells.Select(cell => CellText.Of(cell, null, is1904)));

    static object? Cell(SheetRow row, int field) => field < row.Cells.Length ? row.Cells[field] : null;
}

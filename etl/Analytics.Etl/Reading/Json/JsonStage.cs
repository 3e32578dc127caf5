using Analytics.Etl.Landing;

namespace Analytics.Etl.Reading.Json;

/// <summary>Reads landed JSON and NDJSON, item by item.</summary>
/// <param name="open">Opens the stage files.</param>
sealed class JsonStage(Func<StagePair> open) : IFileReader
{
    static readonly string[] TableColumns = ["item"];

    /// <inheritdoc />
    public IReadOnlyList<StagedFile> Read(LandedFile file, string path, StageTarget target, CancellationToken cancellation)
    {
        using var text = TextFile.Open(path);
        using var stage = open();
        var records = new JsonRecords(target.Kind, stage);
        if (file.Form.Format == FileFormat.Ndjson)
        {
            ReadLines(text.Text, records, cancellation);
        }
        else
        {
            ReadDocuments(text.Text, file.Form.Items, records, cancellation);
        }

        records.RequireColumns();
        IReadOnlyList<string> columns = target.Kind is null ? TableColumns : [.. target.Kind.Columns.Select(column => column.Name)];
        return [stage.Staged(file, text.Encoding, columns, records.NewColumns)];
    }

    // An item has its number, from 1, as its line.
    static void ReadDocuments(Stream text, string? path, JsonRecords records, CancellationToken cancellation)
    {
        var items = new JsonItems(text, path, StagePair.MaxRecordBytes);
        while (items.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            records.Write(items.Item, items.Count);
        }
    }

    // Each line is an item; empty lines are none.
    static void ReadLines(Stream text, JsonRecords records, CancellationToken cancellation)
    {
        var lines = new TextLines(text, StagePair.MaxRecordBytes);
        while (lines.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var item = lines.Line.Trim(" \t\r"u8);
            if (!item.IsEmpty)
            {
                records.Write(item, lines.Number);
            }
        }
    }
}

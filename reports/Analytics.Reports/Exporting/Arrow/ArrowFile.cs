using System.Buffers.Binary;

namespace Analytics.Reports.Exporting.Arrow;

/// <summary>
/// Writes the Arrow IPC file format, version V5: magic, schema, record batches, footer. Nothing is compressed and there are
/// no dictionaries, so that every reader reads it.
/// </summary>
sealed class ArrowFile : IDisposable
{
    const short Version = 4;
    const byte SchemaMessage = 1;
    const byte BatchMessage = 3;
    const int Alignment = 8;

    readonly FileStream _file;
    readonly IReadOnlyList<ArrowColumn> _columns;
    readonly IReadOnlyList<KeyValuePair<string, string>> _notes;
    readonly List<long[]> _blocks = [];

    /// <summary>Begins a file.</summary>
    /// <param name="path">Where.</param>
    /// <param name="columns">What every batch is made of.</param>
    /// <param name="notes">Metadata of the schema.</param>
    public ArrowFile(string path, IReadOnlyList<ArrowColumn> columns, IReadOnlyList<KeyValuePair<string, string>> notes)
    {
        (_columns, _notes) = (columns, notes);
        _file = File.Create(path);
        _file.Write("ARROW1\0\0"u8);
        var buffer = new FlatBuffer();
        Message(buffer, SchemaMessage, Schema(buffer), bodyLength: 0);
    }

    /// <summary>Writes what the columns have collected as one record batch.</summary>
    public void Batch(int rows)
    {
        var buffers = _columns.SelectMany(column => column.Buffers).ToList();
        var places = new List<long[]>();
        var length = 0L;
        foreach (var one in buffers)
        {
            places.Add([length, one.Length]);
            length += Padded(one.Length);
        }

        var start = _file.Position;
        var buffer = new FlatBuffer();
        var listed = buffer.Structs(places);
        var nodes = buffer.Structs([.. _columns.Select(column => new long[] { rows, column.Nulls })]);
        buffer.StartTable(3);
        buffer.Field(0, (long)rows);
        buffer.Reference(1, nodes);
        buffer.Reference(2, listed);
        var metadata = Message(buffer, BatchMessage, buffer.EndTable(), length);
        foreach (var one in buffers)
        {
            _file.Write(one.Span);
            Pad(one.Length);
        }

        _blocks.Add([start, metadata, length]);
    }

    /// <summary>Ends the file. Without it the file is no Arrow file.</summary>
    public void Finish()
    {
        WriteInt(-1);
        WriteInt(0);
        var buffer = new FlatBuffer();
        var batches = buffer.Structs(_blocks);
        var dictionaries = buffer.Structs([]);
        var schema = Schema(buffer);
        buffer.StartTable(4);
        buffer.Field(0, Version);
        buffer.Reference(1, schema);
        buffer.Reference(2, dictionaries);
        buffer.Reference(3, batches);
        var footer = buffer.Finish(buffer.EndTable());
        _file.Write(footer.Span);
        WriteInt(footer.Length);
        _file.Write("ARROW1"u8);
    }

    public void Dispose() => _file.Dispose();

    int Schema(FlatBuffer buffer)
    {
        var fields = _columns.Select(column => Field(buffer, column)).ToList();
        var listed = buffer.References(fields);
        var notes = Notes(buffer, _notes);
        buffer.StartTable(3);
        buffer.Reference(1, listed);
        buffer.Reference(2, notes);
        return buffer.EndTable();
    }

    static int Field(FlatBuffer buffer, ArrowColumn column)
    {
        var name = buffer.Text(column.Column.Name);
        var type = column.Type.Write(buffer);
        var children = buffer.References([]);
        var notes = Notes(buffer, column.Column.Comment is { } comment ? [new("description", comment)] : []);
        buffer.StartTable(7);
        buffer.Reference(0, name);
        buffer.Field(1, column.Column.IsNullable);
        buffer.Field(2, column.Type.Id);
        buffer.Reference(3, type);
        buffer.Reference(5, children);
        buffer.Reference(6, notes);
        return buffer.EndTable();
    }

    static int Notes(FlatBuffer buffer, IReadOnlyList<KeyValuePair<string, string>> notes)
    {
        var places = new List<int>();
        foreach (var (key, value) in notes)
        {
            var (keyPlace, valuePlace) = (buffer.Text(key), buffer.Text(value));
            buffer.StartTable(2);
            buffer.Reference(0, keyPlace);
            buffer.Reference(1, valuePlace);
            places.Add(buffer.EndTable());
        }

        return buffer.References(places);
    }

    // Gives the length of the metadata with its prefix, as a block of the footer wants it.
    int Message(FlatBuffer buffer, byte type, int header, long bodyLength)
    {
        buffer.StartTable(4);
        buffer.Field(0, Version);
        buffer.Field(1, type);
        buffer.Reference(2, header);
        buffer.Field(3, bodyLength);
        var message = buffer.Finish(buffer.EndTable());
        var length = (int)Padded(message.Length);
        WriteInt(-1);
        WriteInt(length);
        _file.Write(message.Span);
        Pad(message.Length);
        return length + (2 * sizeof(int));
    }

    static long Padded(int length) => (length + Alignment - 1L) / Alignment * Alignment;

    void Pad(int length) => _file.Write(stackalloc byte[(int)(Padded(length) - length)]);

    void WriteInt(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        _file.Write(bytes);
    }
}

using System.Buffers;
using System.Text;
using Npgsql;

namespace Analytics.Etl.Sources.Postgres;

/// <summary>
/// Writes rows of texts as CSV, as PostgreSQL's own COPY does: an empty field is "not given", and an empty text is "".
/// </summary>
sealed class CsvLines(Stream stream, int fieldCount)
{
    const int FlushAt = 1 << 16;

    static readonly SearchValues<byte> Special = SearchValues.Create(",\"\r\n"u8);

    readonly ArrayBufferWriter<byte> _buffer = new(2 * FlushAt);

    public void Header(IEnumerable<string> names)
    {
        foreach (var (field, name) in names.Index())
        {
            Separate(field);
            Field(Encoding.UTF8.GetBytes(name));
        }

        End();
    }

    /// <summary>The first fields of a row.</summary>
    public void Row(NpgsqlDataReader row)
    {
        for (var field = 0; field < fieldCount; field++)
        {
            Separate(field);
            if (!row.IsDBNull(field))
            {
                Field(row.GetFieldValue<byte[]>(field));
            }
            else if (fieldCount == 1)
            {
                // An empty line would be no record.
                Field([]);
            }
        }

        End();
    }

    void Separate(int field)
    {
        if (field > 0)
        {
            _buffer.Write(","u8);
        }
    }

    void Field(ReadOnlySpan<byte> text)
    {
        if (text.Length > 0 && !text.ContainsAny(Special))
        {
            _buffer.Write(text);
            return;
        }

        _buffer.Write("\""u8);
        for (int quote; (quote = text.IndexOf((byte)'"')) >= 0; text = text[(quote + 1)..])
        {
            _buffer.Write(text[..(quote + 1)]);
            _buffer.Write("\""u8);
        }

        _buffer.Write(text);
        _buffer.Write("\""u8);
    }

    void End()
    {
        _buffer.Write("\n"u8);
        if (_buffer.WrittenCount >= FlushAt)
        {
            Flush();
        }
    }

    /// <summary>Hands over what is still held.</summary>
    public void Flush()
    {
        stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}

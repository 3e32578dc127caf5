using System.Buffers;
using System.Globalization;
using System.Text;

namespace Analytics.Etl.Reading;

/// <summary>Writes records in the one form that the engine reads: UTF-8, a comma between fields, LF, quotes only where needed.</summary>
sealed class StageWriter(string path) : IDisposable
{
    static readonly SearchValues<byte> NeedsQuotes = SearchValues.Create(",\"\r\n"u8);

    readonly FileStream _stream = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 17);

    /// <summary>Records written.</summary>
    public long Count { get; private set; }

    /// <summary>True when a field had a line break.</summary>
    public bool HasLineBreaks { get; private set; }

    /// <summary>Starts a record with the line number at which it stands in its file.</summary>
    public void Start(long line)
    {
        Span<byte> digits = stackalloc byte[20];
        line.TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture);
        _stream.Write(digits[..length]);
    }

    /// <summary>Adds fields that are written as they must be already.</summary>
    public void AddRaw(ReadOnlySpan<byte> fields)
    {
        _stream.WriteByte((byte)',');
        _stream.Write(fields);
    }

    /// <summary>Adds one field.</summary>
    public void Add(ReadOnlySpan<byte> field)
    {
        _stream.WriteByte((byte)',');
        if (!field.ContainsAny(NeedsQuotes))
        {
            _stream.Write(field);
            return;
        }

        HasLineBreaks |= field.ContainsAny((byte)'\r', (byte)'\n');
        _stream.WriteByte((byte)'"');
        for (int quote; (quote = field.IndexOf((byte)'"')) >= 0; field = field[(quote + 1)..])
        {
            _stream.Write(field[..(quote + 1)]);
            _stream.WriteByte((byte)'"');
        }

        _stream.Write(field);
        _stream.WriteByte((byte)'"');
    }

    /// <summary>Adds one field.</summary>
    public void Add(string field) => Add(Encoding.UTF8.GetBytes(field));

    /// <summary>Ends the record.</summary>
    public void End()
    {
        _stream.WriteByte((byte)'\n');
        Count++;
    }

    /// <inheritdoc />
    public void Dispose() => _stream.Dispose();
}

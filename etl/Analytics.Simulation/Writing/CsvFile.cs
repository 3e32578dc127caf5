using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Analytics.Simulation.Writing;

/// <summary>
/// One CSV file being written: UTF-8, LF, RFC 4180. Fields are formatted straight into one buffer of bytes, so memory
/// stays the same however long the file gets.
/// </summary>
sealed class CsvFile : IDisposable
{
    const int BufferBytes = 1 << 18;
    const int LongestPlainField = 64;

    static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    readonly FileStream _stream;
    readonly byte[] _buffer = new byte[BufferBytes];
    int _used;
    bool _isRowOpen;

    public CsvFile(string path, string header)
    {
        _stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var column in header.Split(','))
        {
            Text(column);
        }

        EndRow();
        CountRows = 0;
    }

    /// <summary>Rows ended so far, without the header.</summary>
    public long CountRows { get; private set; }

    public CsvFile Empty()
    {
        Separate();
        return this;
    }

    public CsvFile Text(string? value)
    {
        Separate();
        if (string.IsNullOrEmpty(value))
        {
            return this;
        }

        var text = value.AsSpan();
        if (text.ContainsAny(NeedsQuotes))
        {
            text = $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        }

        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _used += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_used));
        return this;
    }

    /// <summary>A field of bytes that need no quotes, at most 64.</summary>
    public CsvFile Plain(ReadOnlySpan<byte> value)
    {
        Separate();
        value.CopyTo(_buffer.AsSpan(_used));
        _used += value.Length;
        return this;
    }

    /// <summary>A prefix and a number of fixed width, for example sc-t-0000012.</summary>
    public CsvFile Numbered(ReadOnlySpan<byte> prefix, long number, byte digits)
    {
        Separate();
        return Joined(prefix, number, digits);
    }

    /// <summary>More of the same field: a further prefix and number, for example ;sc-a-00007.</summary>
    public CsvFile Joined(ReadOnlySpan<byte> prefix, long number, byte digits)
    {
        Reserve(LongestPlainField);
        prefix.CopyTo(_buffer.AsSpan(_used));
        _used += prefix.Length;
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_used), out var written, new StandardFormat('D', digits));
        _used += written;
        return this;
    }

    public CsvFile Number(long value)
    {
        Separate();
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_used), out var written);
        _used += written;
        return this;
    }

    public CsvFile Number(long? value) => value is { } known ? Number(known) : Empty();

    /// <summary>A number with at most four decimals.</summary>
    public CsvFile Real(double? value) => value is { } known ? Formatted(known, "0.####") : Empty();

    public CsvFile Flag(bool? value) => value is { } known ? Plain(known ? "true"u8 : "false"u8) : Empty();

    public CsvFile Date(DateOnly? value) => value is { } day ? Formatted(day, "yyyy-MM-dd") : Empty();

    public CsvFile Moment(DateTime value) => Formatted(value, "yyyy-MM-dd HH:mm:ss");

    public void EndRow()
    {
        Reserve(1);
        _buffer[_used++] = (byte)'\n';
        _isRowOpen = false;
        CountRows++;
    }

    public void Dispose()
    {
        Flush();
        _stream.Dispose();
    }

    CsvFile Formatted<T>(T value, string format) where T : IUtf8SpanFormattable
    {
        Separate();
        value.TryFormat(_buffer.AsSpan(_used), out var written, format, provider: null);
        _used += written;
        return this;
    }

    void Separate()
    {
        Reserve(LongestPlainField + 1);
        if (_isRowOpen)
        {
            _buffer[_used++] = (byte)',';
        }

        _isRowOpen = true;
    }

    void Reserve(int bytes)
    {
        if (_buffer.Length - _used < bytes)
        {
            Flush();
        }
    }

    void Flush()
    {
        _stream.Write(_buffer.AsSpan(0, _used));
        _used = 0;
    }
}

namespace Analytics.Etl.Reading;

/// <summary>The lines of a text, one at a time.</summary>
/// <param name="text">UTF-8 without a byte order mark.</param>
/// <param name="maxBytes">The longest line.</param>
sealed class TextLines(Stream text, int maxBytes)
{
    byte[] _buffer = new byte[1 << 17];
    int _start;
    int _end;
    (int Start, int Length) _line;

    /// <summary>The line read last, without its end.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_line.Start, _line.Length);

    /// <summary>Its number, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Reads the next line; false when there is none.</summary>
    /// <exception cref="BadFileException">A line is too long.</exception>
    public bool Read()
    {
        for (var searched = 0; ;)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                Take(searched + found);
                _start++;
                return true;
            }

            searched = _end - _start;
            if (Fill() == 0)
            {
                Take(searched);
                return searched > 0;
            }
        }
    }

    void Take(int length)
    {
        Number++;
        var withReturn = length > 0 && _buffer[_start + length - 1] == '\r' ? 1 : 0;
        _line = (_start, length - withReturn);
        _start += length;
        ThrowIfTooLong(_line.Length, Number);
    }

    int Fill()
    {
        ThrowIfTooLong(_end - _start - 1, Number + 1);
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        var count = text.Read(_buffer.AsSpan(_end));
        _end += count;
        return count;
    }

    void ThrowIfTooLong(int length, long line)
    {
        if (length > maxBytes)
        {
            throw new BadFileException($"The record at line {line} is larger than 1 MiB. Write each record on a line of its own.");
        }
    }
}

using System.Text.Json;

namespace Analytics.Etl.Reading.Json;

/// <summary>
/// The items of one or more JSON documents that follow each other, each item whole and the rest never: memory does not
/// grow with the documents.
/// </summary>
/// <param name="text">UTF-8 without a byte order mark.</param>
/// <param name="path">Dotted path of the array in each document; null = the document is the array, or one item.</param>
/// <param name="maxItemBytes">The largest item.</param>
sealed class JsonItems(Stream text, string? path, int maxItemBytes)
{
    const int BlockBytes = 1 << 17;

    readonly string[] _path = path?.Split('.') ?? [];
    byte[] _buffer = new byte[BlockBytes];
    int _start;
    int _end;
    bool _isLast;
    JsonReaderState _state = new(JsonForm.Options);

    long _documents;
    bool _isInItems;
    bool _hasItems;
    bool _isAtPath;
    bool _isAtOther;
    int _matched;
    int _skippedDepth = -1;
    (int Start, int Length) _item;

    /// <summary>The item read last, as it stands in its document.</summary>
    public ReadOnlySpan<byte> Item => _buffer.AsSpan(_item.Start, _item.Length);

    /// <summary>Items read so far.</summary>
    public long Count { get; private set; }

    /// <summary>Reads the next item; false when there is none.</summary>
    /// <exception cref="BadFileException">The text is no JSON, or has no items where they should be.</exception>
    public bool Read()
    {
        while (true)
        {
            try
            {
                switch (Scan())
                {
                    case Scanned.Item:
                        Count++;
                        return true;
                    case Scanned.End:
                        return _documents > 0
                            ? false
                            : throw new BadFileException("It is empty. Send a JSON array of records, [] when there are none.");
                    default:
                        Fill();
                        break;
                }
            }
            catch (JsonException error)
            {
                throw new BadFileException(
                    $"It is no JSON from line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1} on, after "
                    + $"{Count} {(Count == 1 ? "record" : "records")}: {JsonForm.Reason(error)} Send the whole file again.");
            }
        }
    }

    Scanned Scan()
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isLast, _state);
        var (before, state) = (0, _state);
        while (reader.Read())
        {
            if (IsItem(ref reader))
            {
                var start = _start + (int)reader.TokenStartIndex;
                if (!reader.TrySkip())
                {
                    // The item is read again from its start when more of it is there.
                    (_start, _state) = (_start + before, state);
                    return Scanned.Part;
                }

                _item = (start, _start + (int)reader.BytesConsumed - start);
                (_start, _state) = (_start + (int)reader.BytesConsumed, reader.CurrentState);
                return _item.Length <= maxItemBytes ? Scanned.Item : throw TooLarge();
            }

            (before, state) = ((int)reader.BytesConsumed, reader.CurrentState);
        }

        (_start, _state) = (_start + before, state);
        return _isLast ? Scanned.End : Scanned.Part;
    }

    // True when the token is the start of an item; otherwise it is followed on the way to the items.
    bool IsItem(ref Utf8JsonReader reader)
    {
        var token = reader.TokenType;
        if (_isInItems)
        {
            _isInItems = token != JsonTokenType.EndArray;
            return _isInItems;
        }

        if (_skippedDepth >= 0)
        {
            _skippedDepth = reader.CurrentDepth == _skippedDepth && token is JsonTokenType.EndObject or JsonTokenType.EndArray ? -1 : _skippedDepth;
            return false;
        }

        if (_isAtOther)
        {
            _isAtOther = false;
            _skippedDepth = token is JsonTokenType.StartObject or JsonTokenType.StartArray ? reader.CurrentDepth : -1;
            return false;
        }

        if (_isAtPath)
        {
            EnterPath(token);
            return false;
        }

        return reader.CurrentDepth == 0 && token != JsonTokenType.EndObject ? IsWholeDocument(token) : Follow(ref reader);
    }

    bool IsWholeDocument(JsonTokenType token)
    {
        _documents++;
        _hasItems = _path.Length == 0;
        _isInItems = _hasItems && token == JsonTokenType.StartArray;
        if (token != JsonTokenType.StartObject && !_isInItems)
        {
            throw new BadFileException(_hasItems
                ? $"Document {_documents} is {JsonForm.Word(token)}; expected is an array of records, or one record."
                : $"Document {_documents} is {JsonForm.Word(token)}; expected is an object with an array at '{path}'.");
        }

        return _hasItems && token == JsonTokenType.StartObject;
    }

    bool Follow(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            _isAtPath = reader.ValueTextEquals(_path[_matched]);
            _isAtOther = !_isAtPath;
        }
        else if (reader.TokenType == JsonTokenType.EndObject && _matched > 0)
        {
            _matched--;
        }
        else if (reader.TokenType == JsonTokenType.EndObject && !_hasItems)
        {
            throw new BadFileException(
                $"Document {_documents} has no array at '{path}'. Correct that path in the configuration, or look at what the source sent.");
        }

        return false;
    }

    void EnterPath(JsonTokenType token)
    {
        _isAtPath = false;
        var isLast = _matched == _path.Length - 1;
        if (isLast && token == JsonTokenType.StartArray)
        {
            (_isInItems, _hasItems) = (true, true);
        }
        else if (!isLast && token == JsonTokenType.StartObject)
        {
            _matched++;
        }
        else if (token == JsonTokenType.Null)
        {
            // Some systems write null for an empty list.
            _hasItems = true;
        }
        else
        {
            throw new BadFileException(
                $"Document {_documents} has {JsonForm.Word(token)} at '{string.Join('.', _path[..(_matched + 1)])}'; expected is "
                + $"{(isLast ? "an array of records" : "an object")}. Correct the path '{path}' in the configuration.");
        }
    }

    void Fill()
    {
        if (_end - _start > maxItemBytes)
        {
            throw TooLarge();
        }

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
        _isLast = count == 0;
    }

    BadFileException TooLarge() =>
        new($"Record {Count + 1} is larger than 1 MiB. Look for a quote or a bracket that is not closed there.");

    enum Scanned
    {
        Item,
        Part,
        End,
    }
}

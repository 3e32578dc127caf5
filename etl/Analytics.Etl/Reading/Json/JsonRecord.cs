using System.Text.Json;
using Analytics.Etl.Contracts;

namespace Analytics.Etl.Reading.Json;

/// <summary>Takes the columns of a contract out of JSON objects, by their keys.</summary>
sealed class JsonRecord(RecordKind kind)
{
    readonly JsonKeys _keys = new(kind);
    readonly (JsonTokenType Type, int Start, int Length)[] _values = new (JsonTokenType, int, int)[kind.Columns.Count];
    readonly long[] _counts = new long[kind.Columns.Count];
    byte[] _text = new byte[1024];
    int _length;

    /// <summary>Keys that are no column.</summary>
    public IReadOnlyList<NewColumn> NewColumns => _keys.NewColumns();

    /// <summary>Keys that the records had: columns first.</summary>
    public IReadOnlyList<string> Keys =>
    [
        .. kind.Columns.Index().Where(column => _counts[column.Index] > 0).Select(column => column.Item.Name),
        .. NewColumns.Select(column => column.Name),
    ];

    /// <summary>Reads a sound item; gives why it is refused, or null.</summary>
    public string? Read(ReadOnlySpan<byte> item)
    {
        Array.Clear(_values);
        var reader = new Utf8JsonReader(item, JsonForm.Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return $"The record is {JsonForm.Word(reader.TokenType)}; expected is an object with the columns as keys.";
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var column = _keys.Find(ref reader);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            var token = reader.TokenType;
            reader.Skip();
            if (column < 0)
            {
                _keys.Count(column, hasValue: token != JsonTokenType.Null);
                continue;
            }

            if (_values[column].Type != JsonTokenType.None)
            {
                return $"Column '{kind.Columns[column].Name}' stands twice. Send it once.";
            }

            _values[column] = (token, start, (int)reader.BytesConsumed - start);
            _counts[column]++;
        }

        return Wrong(item);
    }

    /// <summary>Writes the columns of the record that was read, in the order of the contract.</summary>
    public void Write(ReadOnlySpan<byte> item, StageWriter records)
    {
        foreach (var (type, start, length) in _values)
        {
            var value = item.Slice(start, length);
            if (type is JsonTokenType.None or JsonTokenType.Null)
            {
                records.Add([]);
            }
            else if (type == JsonTokenType.String && !value.Contains((byte)'\\'))
            {
                records.Add(WhiteSpace.Trim(value[1..^1]));
            }
            else if (type is JsonTokenType.String or JsonTokenType.StartArray)
            {
                _length = 0;
                Compose(value);
                records.Add(WhiteSpace.Trim(_text.AsSpan(0, _length)));
            }
            else
            {
                records.Add(value);
            }
        }
    }

    string? Wrong(ReadOnlySpan<byte> item)
    {
        for (var place = 0; place < _values.Length; place++)
        {
            var (type, start, length) = _values[place];
            var column = kind.Columns[place];
            var problem = type switch
            {
                JsonTokenType.StartObject =>
                    $"{column.Name} is an object; expected is one value{(column.Type == ColumnType.List ? " or an array of values" : "")}.",
                JsonTokenType.StartArray => WrongList(item.Slice(start, length), column),
                _ => null,
            };
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    static string? WrongList(ReadOnlySpan<byte> array, ContractColumn column)
    {
        if (column.Type != ColumnType.List)
        {
            return $"{column.Name} is an array; expected is one value.";
        }

        var reader = new Utf8JsonReader(array, JsonForm.Options);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                return $"{column.Name} has {JsonForm.Word(reader.TokenType)} in its list; expected are texts.";
            }

            // Escapes are rare enough to make a string of each.
            if (reader.TokenType == JsonTokenType.String
                && (reader.ValueIsEscaped ? reader.GetString()!.Contains(';') : reader.ValueSpan.Contains((byte)';')))
            {
                return $"{column.Name} has an entry with a semicolon, {Quoted(reader.GetString()!)}. The semicolon separates entries: send two entries, or leave it out.";
            }
        }

        return null;
    }

    // A text without its escapes, or the entries of a list with semicolons between.
    void Compose(ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value, JsonForm.Options);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray or JsonTokenType.Null)
            {
                continue;
            }

            // Unescaped it is never longer.
            Reserve(reader.ValueSpan.Length + 1);
            if (reader.CurrentDepth > 0 && _length > 0)
            {
                _text[_length++] = (byte)';';
            }

            if (reader.TokenType == JsonTokenType.String)
            {
                _length += reader.CopyString(_text.AsSpan(_length));
            }
            else
            {
                reader.ValueSpan.CopyTo(_text.AsSpan(_length));
                _length += reader.ValueSpan.Length;
            }
        }
    }

    void Reserve(int length)
    {
        if (_text.Length < _length + length)
        {
            Array.Resize(ref _text, 2 * (_length + length));
        }
    }

    static string Quoted(string text) => $"'{(text.Length > 80 ? text[..80] + "…" : text)}'";
}

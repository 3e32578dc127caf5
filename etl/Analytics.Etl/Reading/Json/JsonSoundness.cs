using System.Text;
using System.Text.Json;

namespace Analytics.Etl.Reading.Json;

/// <summary>Finds in one JSON item what one reader takes so and the next one otherwise, or not at all.</summary>
sealed class JsonSoundness
{
    const int FewNames = 24;

    // Names of the objects that are open, by their place in the item; one list per level.
    readonly List<List<(int Start, int Length)>> _names = [];
    readonly Dictionary<int, HashSet<string>> _manyNames = [];
    byte[] _scratch = new byte[1024];

    /// <summary>Why the item is refused; null when it is sound.</summary>
    public string? Problem(ReadOnlySpan<byte> item)
    {
        try
        {
            return Find(item);
        }
        catch (JsonException error)
        {
            return $"The record is no JSON at byte {error.BytePositionInLine + 1}: {JsonForm.Reason(error)}";
        }
    }

    string? Find(ReadOnlySpan<byte> item)
    {
        var reader = new Utf8JsonReader(item, JsonForm.Options);
        var values = 0;
        while (reader.Read())
        {
            if (reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray) && values++ > 0)
            {
                return "There is more than one value. Write each record on a line of its own.";
            }

            var problem = reader.TokenType switch
            {
                JsonTokenType.StartObject => Enter(reader.CurrentDepth),
                JsonTokenType.StartArray => TooDeep(reader.CurrentDepth),
                JsonTokenType.PropertyName => Text(ref reader) ?? Repeated(item, ref reader),
                JsonTokenType.String => Text(ref reader),
                _ => null,
            };
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    static string? TooDeep(int depth) => depth < JsonForm.MaxItemDepth
        ? null
        : $"The record is nested deeper than {JsonForm.MaxItemDepth} levels. Send it flat.";

    string? Enter(int depth)
    {
        if (TooDeep(depth) is { } problem)
        {
            return problem;
        }

        while (_names.Count <= depth)
        {
            _names.Add([]);
        }

        _names[depth].Clear();
        _manyNames.Remove(depth);
        return null;
    }

    string? Repeated(ReadOnlySpan<byte> item, ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth - 1;
        var names = _names[depth];
        if (reader.ValueIsEscaped || names.Count == FewNames || _manyNames.ContainsKey(depth))
        {
            return RepeatedOfMany(item, depth, reader.GetString()!);
        }

        var name = reader.ValueSpan;
        foreach (var (start, length) in names)
        {
            if (length == name.Length && item.Slice(start, length).SequenceEqual(name))
            {
                return Repeated(Encoding.UTF8.GetString(name));
            }
        }

        // The token starts at the quote.
        names.Add(((int)reader.TokenStartIndex + 1, name.Length));
        return null;
    }

    string? RepeatedOfMany(ReadOnlySpan<byte> item, int depth, string name)
    {
        if (!_manyNames.TryGetValue(depth, out var many))
        {
            many = [];
            foreach (var (start, length) in _names[depth])
            {
                many.Add(Encoding.UTF8.GetString(item.Slice(start, length)));
            }

            _manyNames[depth] = many;
        }

        return many.Add(name) ? null : Repeated(name);
    }

    static string Repeated(string name) => $"Key '{name}' stands twice in one object. Send it once.";

    string? Text(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return null;
        }

        if (_scratch.Length < reader.ValueSpan.Length)
        {
            _scratch = new byte[2 * reader.ValueSpan.Length];
        }

        try
        {
            return _scratch.AsSpan(0, reader.CopyString(_scratch)).Contains((byte)0)
                ? "A text has a zero character, \\u0000. Remove it."
                : null;
        }
        catch (InvalidOperationException)
        {
            return "A text has half of a character: a \\ud800 to \\udfff that stands alone. Send the text again.";
        }
    }
}

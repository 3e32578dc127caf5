using System.Text.Json;
using Analytics.Etl.Contracts;

namespace Analytics.Etl.Reading.Json;

/// <summary>Which column a key names. Objects of one file have their keys in one order, so the next key is looked for first.</summary>
sealed class JsonKeys(RecordKind kind)
{
    // A file that uses data as keys would have no end of names.
    const int MostNewColumns = 200;

    const int Other = int.MinValue;

    readonly List<(byte[] Key, int Column)> _seen = [];
    readonly List<(string Name, long Records)> _new = [];
    readonly List<string> _columns = [.. kind.Columns.Select(column => column.Name)];
    long _others;
    int _next;

    /// <summary>The column of the key at which the reader stands; a number below 0 when it is none, for <see cref="Count"/>.</summary>
    public int Find(ref Utf8JsonReader reader)
    {
        var key = reader.ValueSpan;
        for (var i = 0; i < _seen.Count; i++)
        {
            var place = (_next + i) % _seen.Count;
            if (_seen[place].Key.AsSpan().SequenceEqual(key))
            {
                _next = place + 1;
                return _seen[place].Column;
            }
        }

        var column = Learn(reader.GetString()!);
        // The same key can be escaped in many ways.
        if (column != Other && _seen.Count < 2 * MostNewColumns)
        {
            _seen.Insert(Math.Min(_next, _seen.Count), (key.ToArray(), column));
            _next++;
        }

        return column;
    }

    /// <summary>Counts a key that is no column.</summary>
    public void Count(int column, bool hasValue)
    {
        if (!hasValue)
        {
            return;
        }

        if (column == Other)
        {
            _others++;
            return;
        }

        var (name, records) = _new[-1 - column];
        _new[-1 - column] = (name, records + 1);
    }

    /// <summary>Keys that are no column, in the order in which they came.</summary>
    public IReadOnlyList<NewColumn> NewColumns()
    {
        List<NewColumn> found = [.. _new.Select(key => new NewColumn(key.Name, key.Records))];
        if (_others > 0)
        {
            found.Add(new NewColumn($"(more than {MostNewColumns} others)", _others));
        }

        return found;
    }

    int Learn(string key)
    {
        var column = _columns.IndexOf(ColumnName.Of(key));
        if (column >= 0)
        {
            return column;
        }

        // The same key may come escaped and plain.
        var known = _new.FindIndex(name => name.Name == key);
        if (known < 0 && _new.Count < MostNewColumns)
        {
            known = _new.Count;
            _new.Add((key, 0));
        }

        return known < 0 ? Other : -1 - known;
    }
}

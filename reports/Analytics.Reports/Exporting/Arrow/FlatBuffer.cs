using System.Buffers.Binary;
using System.Text;

namespace Analytics.Reports.Exporting.Arrow;

/// <summary>
/// Writes one FlatBuffers buffer, as far as Arrow's metadata need it. It is built from its end to its start, so what is
/// referred to is written first; a place is counted from the end.
/// </summary>
sealed class FlatBuffer
{
    byte[] _bytes = new byte[1024];
    int _size;
    int _alignment = 1;
    int[] _fields = [];
    int _tableStart;

    /// <summary>Begins a table with a number of fields; strings, vectors and tables that it refers to are written already.</summary>
    public void StartTable(int fields)
    {
        _fields = new int[fields];
        _tableStart = _size;
    }

    public void Field(int field, byte value) => _fields[field] = Write(1, room => room[0] = value);

    public void Field(int field, bool value) => Field(field, value ? (byte)1 : (byte)0);

    public void Field(int field, short value) => _fields[field] = Write(2, room => BinaryPrimitives.WriteInt16LittleEndian(room, value));

    public void Field(int field, int value) => _fields[field] = Int(value);

    public void Field(int field, long value) => _fields[field] = Long(value);

    /// <summary>A field that refers to what was written at a place.</summary>
    public void Reference(int field, int place) => _fields[field] = Reference(place);

    /// <summary>Ends the table and gives its place.</summary>
    public int EndTable()
    {
        var table = Int(0);
        foreach (var field in _fields.Reverse())
        {
            Short(field == 0 ? 0 : table - field);
        }

        Short(table - _tableStart);
        var virtualTable = Short((_fields.Length + 2) * sizeof(short));
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(_bytes.Length - table), virtualTable - table);
        return table;
    }

    public int Text(string value)
    {
        var text = Encoding.UTF8.GetBytes(value + '\0');
        Align(sizeof(int), text.Length);
        text.CopyTo(Room(text.Length));
        return Int(text.Length - 1);
    }

    public int References(IReadOnlyList<int> places)
    {
        Align(sizeof(int), places.Count * sizeof(int));
        foreach (var place in places.Reverse())
        {
            Reference(place);
        }

        return Int(places.Count);
    }

    /// <summary>A vector of structs, each made of 64-bit numbers.</summary>
    public int Structs(IReadOnlyList<long[]> structs)
    {
        var length = structs.Sum(one => one.Length) * sizeof(long);
        Align(sizeof(int), length);
        Align(sizeof(long), length);
        foreach (var number in structs.SelectMany(one => one).Reverse())
        {
            Long(number);
        }

        return Int(structs.Count);
    }

    /// <summary>The whole buffer, whose root is the table at a place.</summary>
    public ReadOnlyMemory<byte> Finish(int root)
    {
        Align(_alignment, sizeof(int));
        Reference(root);
        return _bytes.AsMemory(_bytes.Length - _size);
    }

    int Reference(int place)
    {
        Align(sizeof(int), 0);
        return Int(_size + sizeof(int) - place);
    }

    int Short(int value) => Write(2, room => BinaryPrimitives.WriteInt16LittleEndian(room, checked((short)value)));

    int Int(int value) => Write(4, room => BinaryPrimitives.WriteInt32LittleEndian(room, value));

    int Long(long value) => Write(8, room => BinaryPrimitives.WriteInt64LittleEndian(room, value));

    int Write(int size, SpanAction write)
    {
        Align(size, 0);
        write(Room(size));
        return _size;
    }

    /// <summary>Pads so that, when so many more bytes are written, the next is aligned.</summary>
    void Align(int size, int more)
    {
        _alignment = Math.Max(_alignment, size);
        Room(-(_size + more) & (size - 1)).Clear();
    }

    Span<byte> Room(int size)
    {
        while (_size + size > _bytes.Length)
        {
            var larger = new byte[_bytes.Length * 2];
            _bytes.CopyTo(larger, _bytes.Length);
            _bytes = larger;
        }

        _size += size;
        return _bytes.AsSpan(_bytes.Length - _size, size);
    }

    delegate void SpanAction(Span<byte> room);
}

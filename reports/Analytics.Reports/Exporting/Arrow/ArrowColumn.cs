using System.Buffers.Binary;
using System.Data.Common;
using System.Text;
using Analytics.Reports.Exporting.Tables;

namespace Analytics.Reports.Exporting.Arrow;

/// <summary>The values of one column of a record batch, collected row by row.</summary>
sealed class ArrowColumn(PackColumn column)
{
    static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    readonly Bytes _valid = new();
    readonly Bytes _ends = new();
    readonly Bytes _values = new();
    int _rows;

    public PackColumn Column { get; } = column;

    public ArrowType Type { get; } = ArrowType.Of(column);

    public int Nulls { get; private set; }

    /// <summary>Validity, where texts end, values: the buffers of the column in Arrow's order.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Buffers =>
        Type.Id == ArrowType.Utf8 ? [_valid.Written, _ends.Written, _values.Written] : [_valid.Written, _values.Written];

    public void Clear()
    {
        (_rows, Nulls) = (0, 0);
        _valid.Clear();
        _ends.Clear();
        _values.Clear();
        if (Type.Id == ArrowType.Utf8)
        {
            _ends.Room(sizeof(int)).Clear();
        }
    }

    /// <summary>Adds the value that a reader stands at.</summary>
    public void Add(DbDataReader reader, int ordinal)
    {
        var isValid = !reader.IsDBNull(ordinal);
        Bit(_valid, isValid);
        Nulls += isValid ? 0 : 1;
        switch (Type.Id)
        {
            case ArrowType.Bool:
                Bit(_values, isValid && reader.GetBoolean(ordinal));
                break;
            case ArrowType.Utf8:
                var text = isValid ? reader.GetString(ordinal) : "";
                Encoding.UTF8.GetBytes(text, _values.Room(Encoding.UTF8.GetByteCount(text)));
                BinaryPrimitives.WriteInt32LittleEndian(_ends.Room(sizeof(int)), _values.Written.Length);
                break;
            default:
                var room = _values.Room(Type.Bits / 8);
                room.Clear();
                if (isValid)
                {
                    Number(room, reader, ordinal);
                }

                break;
        }

        _rows++;
    }

    void Number(Span<byte> room, DbDataReader reader, int ordinal)
    {
        switch (Type.Id, Type.Bits)
        {
            case (ArrowType.Integer, 16):
                BinaryPrimitives.WriteInt16LittleEndian(room, reader.GetInt16(ordinal));
                break;
            case (ArrowType.Integer, 32):
                BinaryPrimitives.WriteInt32LittleEndian(room, reader.GetInt32(ordinal));
                break;
            case (ArrowType.Integer, _):
                BinaryPrimitives.WriteInt64LittleEndian(room, reader.GetInt64(ordinal));
                break;
            case (ArrowType.FloatingPoint, _):
                BinaryPrimitives.WriteDoubleLittleEndian(room, reader.GetDouble(ordinal));
                break;
            case (ArrowType.Decimal, _):
                BinaryPrimitives.WriteInt128LittleEndian(room, Scaled(reader.GetDecimal(ordinal)));
                break;
            case (ArrowType.Date, _):
                BinaryPrimitives.WriteInt32LittleEndian(room, reader.GetFieldValue<DateOnly>(ordinal).DayNumber - Epoch);
                break;
            default:
                BinaryPrimitives.WriteInt64LittleEndian(
                    room, (reader.GetDateTime(ordinal) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
                break;
        }
    }

    Int128 Scaled(decimal value)
    {
        for (var digit = 0; digit < Type.Scale; digit++)
        {
            value *= 10;
        }

        return (Int128)value;
    }

    void Bit(Bytes bits, bool value)
    {
        if (_rows % 8 == 0)
        {
            bits.Room(1).Clear();
        }

        if (value)
        {
            bits.Last |= (byte)(1 << (_rows % 8));
        }
    }

    /// <summary>Bytes that grow, and are used again for the next batch.</summary>
    sealed class Bytes
    {
        byte[] _bytes = new byte[256];
        int _length;

        public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

        public ref byte Last => ref _bytes[_length - 1];

        public void Clear() => _length = 0;

        public Span<byte> Room(int size)
        {
            if (_length + size > _bytes.Length)
            {
                Array.Resize(ref _bytes, Math.Max(_length + size, _bytes.Length * 2));
            }

            _length += size;
            return _bytes.AsSpan(_length - size, size);
        }
    }
}

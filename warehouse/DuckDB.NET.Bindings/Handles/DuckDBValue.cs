using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>One value of any SQL type.</summary>
public sealed class DuckDBValue() : SafeHandleZeroOrMinusOneIsInvalid(true), IDuckDBValueReader
{
    DuckDBValue[] children = [];

    public bool IsNull() => NativeMethods.Value.IsNull(this);

    public T GetValue<T>()
    {
        var value = Read(typeof(T));
        return value is T asked
            ? asked
            : throw new InvalidCastException($"A table function's parameter of type {value.GetType()} was asked for as {typeof(T)}.");
    }

    /// <summary>Ties the elements of a list to it: the driver disposes only the list.</summary>
    internal void Own(DuckDBValue[] values) => children = values;

    protected override bool ReleaseHandle()
    {
        foreach (var child in children)
        {
            child.Dispose();
        }

        NativeMethods.Value.DestroyValue(ref handle);
        return true;
    }

    object Read(Type asked)
    {
        var type = NativeMethods.LogicalType.GetBorrowedTypeId(NativeMethods.Value.GetValueType(this));
        return type switch
        {
            DuckDBType.Boolean => NativeMethods.Value.GetBool(this),
            DuckDBType.TinyInt => NativeMethods.Value.GetInt8(this),
            DuckDBType.SmallInt => NativeMethods.Value.GetInt16(this),
            DuckDBType.Integer => NativeMethods.Value.GetInt32(this),
            DuckDBType.BigInt => NativeMethods.Value.GetInt64(this),
            DuckDBType.HugeInt => NativeMethods.Value.GetHugeInt(this).ToBigInteger(),
            DuckDBType.UnsignedTinyInt => NativeMethods.Value.GetUInt8(this),
            DuckDBType.UnsignedSmallInt => NativeMethods.Value.GetUInt16(this),
            DuckDBType.UnsignedInteger => NativeMethods.Value.GetUInt32(this),
            DuckDBType.UnsignedBigInt => NativeMethods.Value.GetUInt64(this),
            DuckDBType.UnsignedHugeInt => NativeMethods.Value.GetUHugeInt(this).ToBigInteger(),
            DuckDBType.Float => NativeMethods.Value.GetFloat(this),
            DuckDBType.Double => NativeMethods.Value.GetDouble(this),
            DuckDBType.Decimal => decimal.Parse(NativeMethods.Value.GetVarchar(this), NumberStyles.Number, CultureInfo.InvariantCulture),
            DuckDBType.Uuid => Guid.Parse(NativeMethods.Value.GetVarchar(this)),
            DuckDBType.Varchar => NativeMethods.Value.GetVarchar(this),
            DuckDBType.Date when asked == typeof(DuckDBDateOnly) => ReadDate(),
            DuckDBType.Date when asked == typeof(DateTime) => ReadDate().ToDateTime(),
            DuckDBType.Date => (DateOnly)ReadDate(),
            DuckDBType.Time => (TimeOnly)NativeMethods.DateTimeHelpers.DuckDBFromTime(NativeMethods.Value.GetTime(this)),
            DuckDBType.Timestamp => ToDateTime(NativeMethods.Value.GetTimestamp(this)),
            DuckDBType.TimestampTz => ToDateTime(NativeMethods.Value.GetTimestampTz(this)),
            DuckDBType.Interval when asked == typeof(DuckDBInterval) => NativeMethods.Value.GetInterval(this),
            DuckDBType.Interval => (TimeSpan)NativeMethods.Value.GetInterval(this),
            _ => throw new NotSupportedException($"A table function's parameter cannot be read from the type {type}."),
        };
    }

    DuckDBDateOnly ReadDate() => DuckDBDateOnly.FromDuckDBDate(NativeMethods.Value.GetDate(this));

    static DateTime ToDateTime(DuckDBTimestampStruct value) =>
        DuckDBTimestamp.FromDuckDBTimestampStruct(value).ToDateTime();
}

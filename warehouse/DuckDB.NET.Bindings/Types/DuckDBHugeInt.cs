using System.Numerics;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>HUGEINT: a signed whole number of 128 bits.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBHugeInt
{
    public DuckDBHugeInt(ulong lower, long upper)
    {
        Lower = lower;
        Upper = upper;
    }

    public DuckDBHugeInt(BigInteger value)
    {
        if (value < HugeIntMinValue || value > HugeIntMaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A HUGEINT has 128 bits with its sign.");
        }

        var number = (Int128)value;
        Lower = unchecked((ulong)number);
        Upper = (long)(number >> 64);
    }

    public static BigInteger HugeIntMinValue { get; } = Int128.MinValue;

    public static BigInteger HugeIntMaxValue { get; } = Int128.MaxValue;

    public ulong Lower { get; }

    public long Upper { get; }

    public Int128 ToInt128() => new(unchecked((ulong)Upper), Lower);

    public BigInteger ToBigInteger() => ToInt128();
}

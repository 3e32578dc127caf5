using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>BIGNUM: the absolute value as big-endian bytes, and the sign.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBBignum(IntPtr Data, ulong Size, byte IsNegative);

using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>TIMETZ as it is stored: the time and its offset in one number.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTimeTzStruct
{
    public ulong Bits { get; set; }
}

/// <summary>TIMETZ split into the time and its offset in seconds.</summary>
[StructLayout(LayoutKind.Sequential)]
public record struct DuckDBTimeTz(DuckDBTimeOnly Time, int Offset);

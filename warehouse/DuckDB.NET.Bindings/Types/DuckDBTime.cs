using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>TIME as it is stored: microseconds since midnight.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTime
{
    public long Micros { get; set; }
}

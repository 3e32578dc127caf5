using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>Where the elements of one list stand in the child vector.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBListEntry(ulong offset, ulong length)
{
    public ulong Offset { get; } = offset;

    public ulong Length { get; } = length;
}

using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>DECIMAL: <see cref="Value"/> counts units of ten to the power of minus <see cref="Scale"/>.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBDecimal(byte Width, byte Scale, DuckDBHugeInt Value);

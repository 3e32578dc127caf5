using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A query's result; the members are DuckDB's own and only its functions read them.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBResult
{
    long columnCount;
    long rowCount;
    long rowsChanged;
    IntPtr columns;
    IntPtr errorMessage;
    IntPtr internalData;

    public void Close() => NativeMethods.Query.DestroyResult(ref this);
}

using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A query's result; the members are DuckDB's own and only its functions read them.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBResult
{
    private long columnCount;
    private long rowCount;
    private long rowsChanged;
    private IntPtr columns;
    private IntPtr errorMessage;
    private IntPtr internalData;

    public void Close() => NativeMethods.Query.DestroyResult(ref this);
}

using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>A few thousand rows.</summary>
public sealed class DuckDBDataChunk : SafeHandleZeroOrMinusOneIsInvalid
{
    public DuckDBDataChunk()
        : base(true)
    {
    }

    /// <summary>A chunk that DuckDB lends to a callback and frees itself.</summary>
    public DuckDBDataChunk(IntPtr chunk)
        : base(false) => SetHandle(chunk);

    protected override bool ReleaseHandle()
    {
        NativeMethods.DataChunks.DestroyDataChunk(ref handle);
        return true;
    }
}

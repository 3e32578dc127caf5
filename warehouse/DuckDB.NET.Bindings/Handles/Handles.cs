using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>An open database.</summary>
public sealed class DuckDBDatabase() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    protected override bool ReleaseHandle()
    {
        NativeMethods.Startup.Close(ref handle);
        return true;
    }
}

/// <summary>A connection to a database.</summary>
public sealed class DuckDBNativeConnection() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    public void Interrupt() => NativeMethods.Startup.Interrupt(this);

    protected override bool ReleaseHandle()
    {
        NativeMethods.Startup.Disconnect(ref handle);
        return true;
    }
}

/// <summary>What DuckDB knows about the session that a function is called in.</summary>
public sealed class DuckDBClientContext() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    public ulong ConnectionId => NativeMethods.Startup.ClientContextGetConnectionId(this);

    protected override bool ReleaseHandle()
    {
        NativeMethods.Startup.DestroyClientContext(ref handle);
        return true;
    }
}

/// <summary>Start-up options.</summary>
public sealed class DuckDBConfig() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    protected override bool ReleaseHandle()
    {
        NativeMethods.Configuration.DestroyConfig(ref handle);
        return true;
    }
}

/// <summary>The statements of one SQL text.</summary>
public sealed class DuckDBExtractedStatements() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    protected override bool ReleaseHandle()
    {
        NativeMethods.ExtractStatements.DestroyExtracted(ref handle);
        return true;
    }
}

/// <summary>A prepared statement.</summary>
public sealed class DuckDBPreparedStatement() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    protected override bool ReleaseHandle()
    {
        NativeMethods.PreparedStatements.DestroyPrepare(ref handle);
        return true;
    }
}

/// <summary>A bulk insert.</summary>
public sealed class DuckDBAppender() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    protected override bool ReleaseHandle() => NativeMethods.Appender.DestroyAppender(ref handle).IsSuccess();
}

/// <summary>A SQL type.</summary>
public sealed class DuckDBLogicalType() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    protected override bool ReleaseHandle()
    {
        NativeMethods.LogicalType.DestroyLogicalType(ref handle);
        return true;
    }
}

/// <summary>An error.</summary>
public sealed class DuckDBErrorData() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    public bool HasError => NativeMethods.ErrorData.HasError(this);

    public string? Message => NativeMethods.ErrorData.Message(this);

    protected override bool ReleaseHandle()
    {
        NativeMethods.ErrorData.DestroyErrorData(ref handle);
        return true;
    }
}

/// <summary>How values are turned into Arrow's.</summary>
public sealed class DuckDBArrowOptions() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    protected override bool ReleaseHandle()
    {
        NativeMethods.Arrow.DestroyArrowOptions(ref handle);
        return true;
    }
}

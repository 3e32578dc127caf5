namespace DuckDB.NET.Native;

/// <summary>
/// The functions of DuckDB's C API that the ADO.NET driver calls, one nested class per area.
/// Where the driver's signature is narrower than C's (an <c>int</c> for an <c>idx_t</c>), a wrapper
/// converts, so that C never reads or writes more bytes than there are.
/// </summary>
public static partial class NativeMethods
{
    const string Library = "duckdb";
}

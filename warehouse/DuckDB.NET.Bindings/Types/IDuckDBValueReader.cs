namespace DuckDB.NET.Native;

/// <summary>A parameter that a table function is called with.</summary>
public interface IDuckDBValueReader
{
    bool IsNull();

    T GetValue<T>();
}

using System.Data.Common;

namespace Analytics.Warehouse.Analysts;

/// <summary>The columns and rows of one query. Rows are read from the engine as they are taken, once.</summary>
public sealed class AnalystResult : IDisposable
{
    readonly Action _release;

    internal AnalystResult(DbDataReader reader, IEnumerable<object?[]> rows, Action release)
    {
        Columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        Rows = rows;
        _release = release;
    }

    /// <summary>Column names, in order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows; null for SQL NULL. Errors of the engine surface while they are taken.</summary>
    public IEnumerable<object?[]> Rows { get; }

    /// <inheritdoc />
    public void Dispose() => _release();
}

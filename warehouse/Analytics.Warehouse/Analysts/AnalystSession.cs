using System.Data;
using System.Text.Json;
using Analytics.Warehouse.Engine;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Warehouse.Analysts;

/// <summary>
/// SQL on the published snapshot for people who are not trusted with the machine: its own read-only DuckDB instance without
/// files, extensions, settings or spilling, and one query at a time with a limit on memory, time and rows.
/// </summary>
public sealed class AnalystSession : IDisposable
{
    readonly DuckDBConnection _connection;
    readonly AnalystLimits _limits;

    AnalystSession(DuckDBConnection connection, AnalystLimits limits)
    {
        _connection = connection;
        _limits = limits;
    }

    /// <summary>Opens the snapshot of a data folder and locks the instance down.</summary>
    /// <exception cref="AnalyticsException">Nothing was published yet.</exception>
    public static AnalystSession Open(DataFolder folder, AnalystLimits limits)
    {
        var snapshot = Publishing.Snapshot.Open(folder);
        var connection = snapshot.Connection;
        try
        {
            connection.Execute(SqlCatalog.Own.Text("Analysts/lock_down.sql"));
            return new AnalystSession(connection, limits);
        }
        catch
        {
            snapshot.Dispose();
            throw;
        }
    }

    /// <summary>Runs one SELECT and gives its rows one by one.</summary>
    /// <exception cref="AnalyticsException">
    /// The text is not one SELECT, DuckDB refuses it, or it takes longer than the limit; the message says which.
    /// </exception>
    public AnalystResult Query(string sql, CancellationToken cancellation)
    {
        RequireOneSelect(sql);
        var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(_limits.Time);
        var command = _connection.CreateCommand();
        try
        {
            // The analyst's own text: checked above, run where it can only read.
#pragma warning disable CA2100 // The one place where a person's SQL is run.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.UseStreamingMode = true;
            var stop = deadline.Token.Register(command.Cancel);
            var reader = Guard(() => command.ExecuteReader(CommandBehavior.SingleResult), cancellation);
            return new AnalystResult(reader, Read(reader, cancellation), () =>
            {
                stop.Dispose();
                reader.Dispose();
                command.Dispose();
                deadline.Dispose();
            });
        }
        catch
        {
            command.Dispose();
            deadline.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();

    IEnumerable<object?[]> Read(DuckDBDataReader reader, CancellationToken cancellation)
    {
        for (var row = 0; row < _limits.Rows && Guard(reader.Read, cancellation); row++)
        {
            var values = new object?[reader.FieldCount];
            for (var column = 0; column < values.Length; column++)
            {
                values[column] = reader.IsDBNull(column) ? null : reader.GetValue(column);
            }

            yield return values;
        }
    }

    // DuckDB's own parser says what the text is; it serialises nothing but SELECT.
    void RequireOneSelect(string sql)
    {
        var parsed = JsonDocument.Parse(
            _connection.ExecuteScalar<string>("select json_serialize_sql($sql::varchar)::varchar", new { sql })!).RootElement;
        if (parsed.GetProperty("error").GetBoolean())
        {
            var message = parsed.GetProperty("error_message").GetString();
            throw new AnalyticsException(
                message?.StartsWith("Only SELECT", StringComparison.Ordinal) == true
                    ? "Only a SELECT can be run on the snapshot: it is read-only."
                    : $"The SQL was not understood: {message}");
        }

        var count = parsed.GetProperty("statements").GetArrayLength();
        if (count != 1)
        {
            throw new AnalyticsException($"Give one SELECT at a time; this text has {count} statements.");
        }
    }

    T Guard<T>(Func<T> work, CancellationToken cancellation)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is OperationCanceledException or DuckDBException { ErrorType: DuckDB.NET.Native.DuckDBErrorType.Interrupt })
        {
            cancellation.ThrowIfCancellationRequested();
            throw new AnalyticsException(
                $"The query took longer than {_limits.Time.TotalSeconds:0} seconds and was stopped. Narrow it, or raise --timeout.", error);
        }
        catch (DuckDBException error)
        {
            throw new AnalyticsException(error.Message, error);
        }
    }
}

using System.Data;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Analytics.Warehouse.Engine;
using Npgsql;
using NpgsqlTypes;

namespace Analytics.Etl.Sources.Postgres;

/// <summary>
/// One connection with one read-only transaction, which sees one state of the database from its first query to its end.
/// </summary>
sealed class PostgresSession : IDisposable
{
    static readonly SqlCatalog Files = new(typeof(PostgresSession).Assembly);

    readonly NpgsqlConnection _connection;
    readonly CancellationToken _cancellation;

    /// <summary>Connects and begins.</summary>
    public PostgresSession(string connectionString, TimeSpan statementTimeout, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _cancellation = cancellation;
        _connection = new NpgsqlConnection(connectionString);
        try
        {
            _connection.Open();
            // It is never committed: it ends with the connection.
            _connection.BeginTransaction(IsolationLevel.RepeatableRead);
            foreach (var statement in File("session.sql").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                Texts(statement);
            }

            Texts(File("time_out.sql"), ((long)statementTimeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>The text of a statement of this folder.</summary>
    public static string File(string name) => Files.Text("Sources/Postgres/" + name);

    /// <summary>The columns of a statement's result.</summary>
    public IReadOnlyList<(string Name, Npgsql.PostgresTypes.PostgresType Type)> Columns(string sql)
    {
        using var batch = Batch(sql, []);
        using var reader = batch.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(field => (reader.GetName(field), reader.GetPostgresType(field)))];
    }

    /// <summary>The first column of a statement's result.</summary>
    public IReadOnlyList<string> Texts(string sql, params IReadOnlyList<string> parameters) =>
        [.. Rows(sql, parameters).Select(row => row.GetString(0))];

    /// <summary>The rows of a statement while they come: the reader stands on each in turn.</summary>
    /// <param name="sql">One statement.</param>
    /// <param name="parameters">Texts; each takes the type that the statement expects in its place.</param>
    public IEnumerable<NpgsqlDataReader> Rows(string sql, IReadOnlyList<string> parameters)
    {
        _cancellation.ThrowIfCancellationRequested();
        using var batch = Batch(sql, parameters);
        using var interruption = _cancellation.Register(batch.Cancel);
        using var reader = batch.ExecuteReader();
        while (reader.Read())
        {
            yield return reader;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();

    // The driver splits a plain command at its semicolons, and what stands behind one could end the transaction. A command
    // of a batch goes to the server as it is, which takes one statement.
    [SuppressMessage("Security", "CA2100", Justification = "The text is an embedded file with the operator's own query, and can only read.")]
    NpgsqlBatch Batch(string sql, IReadOnlyList<string> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in parameters)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value, NpgsqlDbType = NpgsqlDbType.Unknown });
        }

        return new NpgsqlBatch(_connection) { BatchCommands = { command }, Timeout = _connection.CommandTimeout };
    }
}

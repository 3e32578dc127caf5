using System.Diagnostics.CodeAnalysis;
using Analytics.Warehouse.Engine;
using Dapper;
using DuckDB.NET.Data;

namespace Analytics.Etl.Loading;

/// <summary>
/// The one door through which a pull runs SQL: files of this assembly, or check SQL made from contracts. Every
/// statement may use the parameters of the batch: $source, $today (the day in Việt Nam), $now (UTC), and $batch_key once
/// the transaction has begun.
/// </summary>
sealed class LoadSession(DuckDBConnection connection, IReadOnlyDictionary<string, object> batch, CancellationToken cancellation)
{
    readonly Dictionary<string, object> _batch = new(batch);

    /// <summary>The SQL files of this assembly.</summary>
    public static readonly SqlCatalog Files = new(typeof(LoadSession).Assembly);

    /// <summary>Runs the statements of a file, by its path in this project, with parameters beside those of the batch.</summary>
    public void RunFile(string path, params IEnumerable<(string Name, object Value)> parameters) =>
        Run(Files.Text(path), parameters);

    /// <summary>From here on statements may use one more parameter.</summary>
    public void Add(string name, object value) => _batch[name] = value;

    /// <summary>Runs check SQL.</summary>
    public void RunCheck(string sql) => Run(sql, []);

    /// <summary>One value.</summary>
    public T Value<T>(string sql) => Rows<T>(sql)[0];

    /// <summary>Rows as records.</summary>
    public IReadOnlyList<T> Rows<T>(string sql)
    {
        cancellation.ThrowIfCancellationRequested();
        return connection.Query<T>(sql).AsList();
    }

    [SuppressMessage("Security", "CA2100", Justification = "The text is an embedded file or is made from contracts, never from data.")]
    void Run(string sql, IEnumerable<(string Name, object Value)> parameters)
    {
        cancellation.ThrowIfCancellationRequested();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters.Concat(_batch.Select(pair => (pair.Key, pair.Value))))
        {
            if (sql.Contains('$' + name, StringComparison.Ordinal))
            {
                command.Parameters.Add(new DuckDBParameter(name, value));
            }
        }

        using var interruption = cancellation.Register(command.Cancel);
        try
        {
            command.ExecuteNonQuery();
        }
        catch (DuckDBException error) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("The load was cancelled and rolled back.", error, cancellation);
        }
    }
}

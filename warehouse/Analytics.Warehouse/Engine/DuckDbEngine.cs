using DuckDB.NET.Data;

namespace Analytics.Warehouse.Engine;

/// <summary>Opens DuckDB, and says what to install when the engine is missing or is not the pinned one.</summary>
public static class DuckDbEngine
{
    /// <summary>The engine that this version is built and tested with; a snapshot of a later one could not be read.</summary>
    public const string Version = "v1.5.6";

    const string Remedy =
        "Run `dotnet build` once with Node.js 20 and npm installed (Debian: apt-get install nodejs npm): "
        + "the build fetches the engine " + Version + " from the npm package @duckdb/node-bindings.";

    // Columns are snake_case, members of records are PascalCase.
    static DuckDbEngine() => Dapper.DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>An open connection. Several connections to one file in one process share one instance.</summary>
    /// <exception cref="AnalyticsException">
    /// The engine is missing or of another version, or another process holds the file.
    /// </exception>
    public static DuckDBConnection Open(string connectionString)
    {
        var connection = new DuckDBConnection(connectionString);
        try
        {
            connection.Open();
        }
        catch (TypeInitializationException error) when (error.InnerException is TypeLoadException or BadImageFormatException)
        {
            // The driver touches the engine for the first time when it reads a connection string.
            throw new AnalyticsException(
                $"The DuckDB engine could not be loaded ({error.InnerException.Message.Split('\n')[0]}). {Remedy}", error);
        }
        catch (DuckDBException error)
        {
            connection.Dispose();
            throw new AnalyticsException(
                IsLockConflict(error)
                    ? $"The warehouse is being written by another process: {error.Message} "
                        + "Wait for it to end, or read the published snapshot with `analytics sql`."
                    : $"The warehouse could not be opened: {error.Message}", error);
        }

        if (connection.ServerVersion == Version)
        {
            return connection;
        }

        var found = connection.ServerVersion;
        connection.Dispose();
        throw new AnalyticsException($"The DuckDB engine is {found}; this version needs {Version}. {Remedy}");
    }

    /// <summary>True when the warehouse could not be opened because another process writes it.</summary>
    internal static bool IsHeld(AnalyticsException error) =>
        error.InnerException is DuckDBException inner && IsLockConflict(inner);

    static bool IsLockConflict(DuckDBException error) => error.Message.Contains("Conflicting lock", StringComparison.Ordinal);
}

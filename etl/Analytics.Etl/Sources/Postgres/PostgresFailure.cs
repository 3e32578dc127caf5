using System.Net.Sockets;
using System.Security.Authentication;
using Analytics.Warehouse.Engine;
using Npgsql;

namespace Analytics.Etl.Sources.Postgres;

/// <summary>Says what a failure means for the person who runs the source, and what to do.</summary>
sealed class PostgresFailure(string source, PostgresSettings settings)
{
    // What the server ends a session with when it is stopped or restarted, or when an administrator ends it.
    static readonly string[] Ended = [PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown, PostgresErrorCodes.CannotConnectNow];

    string Where => $"database {settings.Database} at {settings.Host}:{settings.Port}";

    /// <summary>True when the same fetch may succeed a little later.</summary>
    public static bool MayPass(NpgsqlException error) =>
        error is PostgresException refused
            ? refused.IsTransient || Ended.Contains(refused.SqlState)
            : error.IsTransient || error.InnerException is IOException or SocketException or TimeoutException;

    /// <summary>The failure with its place and its remedy.</summary>
    public AnalyticsException Of(Exception error, string? resource, long rows)
    {
        var reading = resource is null ? null : settings.Resources[resource];
        var place = resource is null ? $"Source {source}, {Where}" : $"Source {source}, resource {resource} ({reading!.Described} in {Where})";
        var message = error is PostgresException refused ? Refused(refused, reading) : Broken(error, resource, rows);
        return new AnalyticsException($"{place}: {message} Nothing was loaded; the next pull goes on where the last one ended.", error);
    }

    string Refused(PostgresException error, ResourceSettings? resource) => error.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"the server refused user {settings.User} ({error.MessageText}). Correct the user, or {PasswordRemedy}, or its pg_hba.conf.",
        PostgresErrorCodes.InvalidCatalogName =>
            $"there is no database {settings.Database} on that server. Correct `database`.",
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName =>
            $"{error.MessageText}. Correct `{(resource?.Query is null ? "table" : "query")}` (schema.table; small and capital letters count), "
            + "or bring the table back.",
        PostgresErrorCodes.UndefinedColumn =>
            $"{error.MessageText}. A column was dropped or renamed: correct the query, or bring the column back.",
        PostgresErrorCodes.InsufficientPrivilege =>
            $"{error.MessageText}. Let the owner run: grant select on {resource?.Table ?? "the tables of the query"} to {settings.User}; "
            + "and usage on its schema.",
        PostgresErrorCodes.ReadOnlySqlTransaction =>
            $"the query writes ({error.MessageText}). A source is only read: make the query one SELECT that changes nothing.",
        PostgresErrorCodes.SyntaxError or PostgresErrorCodes.FeatureNotSupported =>
            $"the query is not one SELECT ({error.MessageText}). It stands inside another statement: no semicolon, no second statement, "
            + "nothing but SELECT, VALUES or WITH.",
        PostgresErrorCodes.QueryCanceled =>
            $"a page took longer than statement_timeout ({settings.StatementTimeout}), or an administrator cancelled it. "
            + (resource?.Position is [_, ..] position
                ? $"Make an index on ({string.Join(", ", position)}), lower page_rows, or raise statement_timeout."
                : "Give the resource a key so that it is read in pages, or raise statement_timeout."),
        _ => $"the server answered {error.SqlState}: {error.MessageText}."
            + (error.Hint is { } hint ? $" {hint}" : "")
            + (MayPass(error) ? $" That may pass: it was tried {Times}. Pull again later." : " Correct the query or the server."),
    };

    string Broken(Exception error, string? resource, long rows)
    {
        for (var inner = error; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case AuthenticationException:
                    return $"the server's certificate was not accepted ({inner.Message}). Set root_certificate to the certificate of the "
                        + "authority that signed it, or choose another `tls`.";
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData }:
                    return $"there is no host {settings.Host}. Correct `host`.";
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return "nothing answers there. Start the server, or correct `host` and `port`.";
            }
        }

        return resource is not null
            ? $"the connection broke after {rows} rows ({First(error)}); it was tried {Times}. Look at the network and the server's log."
            : error.Message.Contains("SSL", StringComparison.Ordinal)
                ? $"{First(error)}. `tls` asks for an encrypted connection: turn encryption on at the server, or, for a server on this machine, "
                    + "set `tls: disable`."
                : error.Message.Contains("password", StringComparison.OrdinalIgnoreCase)
                    ? $"the server asks for a password and there is none. Set {(settings.PasswordEnv is null ? "password_env or passfile" : "the password")}."
                    : $"the connection could not be made ({First(error)}); it was tried {Times}. Look at the network and the server's log.";
    }

    string Times => settings.Attempts == 1 ? "once" : $"{settings.Attempts} times";

    string PasswordRemedy =>
        settings.PasswordEnv is { } variable ? $"the password in {variable}"
        : settings.Passfile is { } file ? $"the password in {file}"
        : "the password in the file that PGPASSFILE names";

    static string First(Exception error) => error.Message.Split('\n')[0].TrimEnd('.');
}

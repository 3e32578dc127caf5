using Analytics.Warehouse.Engine;
using Npgsql;

namespace Analytics.Etl.Sources.Postgres;

/// <summary>What the driver is told. A password comes from the environment or from a file of passwords.</summary>
static class ConnectionSettings
{
    /// <exception cref="AnalyticsException">The variable of the password is not set, or a file is not there.</exception>
    public static string Of(string source, PostgresSettings settings, string baseFolder)
    {
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = settings.Host,
            Port = settings.Port,
            Database = settings.Database,
            Username = settings.User,
            ApplicationName = settings.ApplicationName,
            SslMode = Enum.Parse<SslMode>(settings.Tls.ToString(), ignoreCase: true),
            Timeout = (int)settings.ConnectTimeout.TotalSeconds,
            // For a server that no longer answers: its own limit ends a statement before.
            CommandTimeout = (int)settings.StatementTimeout.TotalSeconds + 30,
            // A fetch has one connection, and leaves none behind.
            Pooling = false,
            TcpKeepAlive = true,
        };
        if (settings.PasswordEnv is { } variable)
        {
            builder.Password = Environment.GetEnvironmentVariable(variable) is { Length: > 0 } password
                ? password
                : throw new AnalyticsException(
                    $"Source {source}: the environment variable {variable} (password_env) is not set. "
                    + $"Set it to the password of {settings.User} at {settings.Host} for the process that pulls.");
        }

        if (settings.Passfile is not null)
        {
            builder.Passfile = Existing(source, "passfile", Path.Combine(baseFolder, settings.Passfile));
        }

        if (settings.RootCertificate is not null)
        {
            builder.RootCertificate = Existing(source, "root_certificate", Path.Combine(baseFolder, settings.RootCertificate));
        }

        return builder.ConnectionString;
    }

    static string Existing(string source, string key, string path) =>
        File.Exists(path)
            ? path
            : throw new AnalyticsException($"Source {source}: {key} {path} is not there. Put the file there, or correct the path.");
}

using Analytics.Etl.Configuration;

namespace Analytics.Etl.Sources.Postgres;

/// <summary>Tables and queries of a PostgreSQL database.</summary>
sealed class PostgresConnector : IConnector
{
    /// <inheritdoc />
    public string Name => "postgres";

    /// <inheritdoc />
    public ISource Open(SourceDescription description, SettingsSection settings, string baseFolder) =>
        new PostgresSource(description, PostgresSettings.Read(settings, description), baseFolder);
}

using Analytics.Etl.Configuration;
using Analytics.Etl.Sources.Rest.Settings;

namespace Analytics.Etl.Sources.Rest;

/// <summary>Opens sources that offer JSON over HTTP.</summary>
sealed class RestConnector : IConnector
{
    /// <inheritdoc />
    public string Name => "rest";

    /// <inheritdoc />
    public ISource Open(SourceDescription description, SettingsSection settings, string baseFolder)
    {
        var bound = settings.Bind<RestSettings>();
        SettingsCheck.Require(bound, settings);
        return new RestSource(description, bound);
    }
}

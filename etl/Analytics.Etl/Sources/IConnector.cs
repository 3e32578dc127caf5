using Analytics.Etl.Configuration;

namespace Analytics.Etl.Sources;

/// <summary>
/// Opens sources of one kind from their settings. Every connector is a folder beside this file; it is found by its
/// interface, so adding one touches nothing else.
/// </summary>
public interface IConnector
{
    /// <summary>The word for it in the configuration.</summary>
    string Name { get; }

    /// <summary>A source as configured. Nothing is read or asked yet.</summary>
    /// <param name="description">What the source gives back as its description.</param>
    /// <param name="settings">The settings of the connector: what a source of any kind has is taken out.</param>
    /// <param name="baseFolder">Folder of the configuration file: relative paths start there.</param>
    /// <exception cref="Warehouse.Engine.AnalyticsException">A setting is missing, unknown or out of range.</exception>
    ISource Open(SourceDescription description, SettingsSection settings, string baseFolder);
}

using Analytics.Warehouse.Engine;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Analytics.Etl.Configuration;

/// <summary>The configuration file, one YAML document.</summary>
public sealed class SettingsFile
{
    SettingsFile(string path, SettingsSection root) => (Path, Root) = (path, root);

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>Folder in which it lies: relative paths in it start there.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>All of it.</summary>
    public SettingsSection Root { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="AnalyticsException">It is not there, or is not YAML.</exception>
    public static SettingsFile Read(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw new AnalyticsException(
                $"The configuration file {full} is not there. Write it (the README has an example), or name another with --config.");
        }

        var name = System.IO.Path.GetFileName(full);
        try
        {
            var yaml = new YamlStream();
            using var reader = new StreamReader(full);
            yaml.Load(reader);
            return yaml.Documents is [{ RootNode: YamlMappingNode root }]
                ? new SettingsFile(full, new SettingsSection(name, "", root))
                : throw new AnalyticsException($"{full} must be one YAML document of keys and values.");
        }
        catch (YamlException error)
        {
            throw new AnalyticsException(
                $"{name}, line {error.Start.Line}: it is not YAML: {error.Message} Look at the indentation and at quotes there.", error);
        }
    }
}

using Analytics.Etl.Contracts;
using Analytics.Etl.Reading;
using Analytics.Etl.Sources;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl.Configuration;

/// <summary>A source of the configuration file.</summary>
/// <param name="Source">The source, ready to be pulled.</param>
/// <param name="Schedule">When the service pulls it, as a Quartz cron expression; null = only when asked.</param>
public sealed record ConfiguredSource(ISource Source, string? Schedule)
{
    static readonly IReadOnlyList<IConnector> Connectors =
    [
        .. typeof(IConnector).Assembly.GetTypes()
            .Where(type => type.IsClass && !type.IsAbstract && type.IsAssignableTo(typeof(IConnector)))
            .Select(type => (IConnector)Activator.CreateInstance(type, nonPublic: true)!)
            .OrderBy(connector => connector.Name, StringComparer.Ordinal),
    ];

    /// <summary>Its name.</summary>
    public string Name => Source.Describe().Name;

    /// <summary>The sources of a file, in its order. Nothing is asked of them yet.</summary>
    /// <exception cref="AnalyticsException">A setting is missing, unknown or out of range.</exception>
    public static IReadOnlyList<ConfiguredSource> ReadAll(SettingsFile file) =>
        [.. (file.Root.Section("sources")?.Sections() ?? []).Select(section => Read(file, section.Key, section.Settings))];

    /// <summary>One source of a file.</summary>
    /// <exception cref="AnalyticsException">There is none of that name, or its settings are wrong.</exception>
    public static ConfiguredSource Read(SettingsFile file, string name)
    {
        var all = ReadAll(file);
        return all.FirstOrDefault(source => source.Name == name)
            ?? throw new AnalyticsException(all.Count == 0
                ? $"{file.Path} has no sources. Add one below `sources:`."
                : $"{file.Path} has no source '{name}'. Its sources are: {string.Join(", ", all.Select(source => source.Name))}.");
    }

    static ConfiguredSource Read(SettingsFile file, string name, SettingsSection section)
    {
        var common = section.Only(SourceSettings.Keys).Bind<SourceSettings>();
        var connector = Connectors.FirstOrDefault(one => one.Name == common.Connector)
            ?? throw section.Error("connector", $"is '{common.Connector}', and must be one of: {string.Join(", ", Connectors.Select(one => one.Name))}.");
        RequireKinds(section, "records", common.Records.Keys, isAboutDeletion: false);
        RequireKinds(section, "complete", common.Complete, isAboutDeletion: true);
        RequireKinds(section, "present", common.Present.Keys, isAboutDeletion: true);
        RequireKinds(section, "gone", common.Gone.Keys, isAboutDeletion: true);
        var description = new SourceDescription(name, common.Simulated, common.Note)
        {
            Connector = common.Connector,
            Promise = common.Promise,
            CompleteKinds = common.Complete,
            Mappings =
            [
                .. common.Records.Select(record => new RecordMapping(record.Key, record.Value)),
                .. common.Present.Select(record => new RecordMapping(record.Key, record.Value, MappingPurpose.Present)),
                .. common.Gone.Select(record => new RecordMapping(record.Key, record.Value, MappingPurpose.Gone)),
            ],
        };
        return new ConfiguredSource(connector.Open(description, section.Without(SourceSettings.Keys), file.Folder), common.Schedule);
    }

    static void RequireKinds(SettingsSection section, string key, IEnumerable<string> kinds, bool isAboutDeletion)
    {
        var known = RecordKinds.All.Where(kind => !isAboutDeletion || kind.DeletedBy is not null).Select(kind => kind.Name).ToList();
        foreach (var kind in kinds.Except(known))
        {
            throw section.Error(key, RecordKinds.Find(kind) is null
                ? $"names '{kind}', which is no kind of record. Did you mean '{Nearest.To(kind, known)}'?"
                : $"names '{kind}', whose records are never deleted: they end. It can name: {string.Join(", ", known)}.");
        }
    }
}

using System.Text.RegularExpressions;
using Analytics.Etl.Configuration;
using Analytics.Etl.Contracts;
using Analytics.Etl.Reading;

namespace Analytics.Etl.Sources.Postgres;

/// <summary>What a PostgreSQL source has in the configuration. The README beside this file explains each setting.</summary>
sealed record PostgresSettings
{
    public required string Host { get; init; }

    public int Port { get; init; } = 5432;

    public required string Database { get; init; }

    public required string User { get; init; }

    public string? PasswordEnv { get; init; }

    public string? Passfile { get; init; }

    public TlsMode Tls { get; init; } = TlsMode.VerifyFull;

    public string? RootCertificate { get; init; }

    public string ApplicationName { get; init; } = "analytics";

    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromMinutes(10);

    public int PageRows { get; init; } = 100_000;

    public int Attempts { get; init; } = 3;

    public required Dictionary<string, ResourceSettings> Resources { get; init; }

    /// <summary>Settings that fit together.</summary>
    /// <exception cref="Warehouse.Engine.AnalyticsException">They do not; the message names the key and what to write.</exception>
    public static PostgresSettings Read(SettingsSection section, SourceDescription description)
    {
        var settings = section.Bind<PostgresSettings>();
        Require(section, "port", settings.Port is > 0 and < 65536, $"is {settings.Port}, and must be from 1 to 65535.");
        Require(section, "page_rows", settings.PageRows is > 0 and <= 1_000_000, $"is {settings.PageRows}, and must be from 1 to 1000000.");
        Require(section, "attempts", settings.Attempts is > 0 and <= 10, $"is {settings.Attempts}, and must be from 1 to 10.");
        Require(section, "connect_timeout", settings.ConnectTimeout.TotalSeconds is >= 1 and <= 1024, "must be from 1s to 1024s.");
        Require(section, "statement_timeout", settings.StatementTimeout.TotalDays is > 0 and <= 1, "must be more than 0s, and at most 1d.");
        Require(
            section, "password_env", settings.PasswordEnv is null || settings.Passfile is null,
            "and passfile are both set. Keep one of them.");
        Require(section, "resources", settings.Resources.Count > 0, "is empty. Name at least one table or query below it.");
        var resources = section.Section("resources")!;
        foreach (var (name, resource) in settings.Resources)
        {
            Check(resources, name, resource, description.Mappings.Count > 0);
            RequireWhole(resources.Section(name)!, name, resource, description);
        }

        return settings;
    }

    static void Check(SettingsSection resources, string name, ResourceSettings resource, bool isMapped)
    {
        if (isMapped)
        {
            Require(
                resources, name, name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'),
                "is the name of a table for `records`: write it in small letters, digits and _.");
        }
        else if (RecordKinds.Find(name) is null)
        {
            var kinds = RecordKinds.All.Select(kind => kind.Name).ToList();
            throw resources.Error(
                name, $"is no kind of record; the nearest is '{Nearest.To(name, kinds)}'. The kinds are: {string.Join(", ", kinds)}. "
                + "A resource of another name needs `records`, which make records of it.");
        }

        var section = resources.Section(name)!;
        Require(
            section, "table", resource.Table is null != resource.Query is null,
            resource.Table is null ? "or query is missing: say what to read." : "and query are both set. Keep one of them.");
        Require(
            section, "high_water", resource.HighWater is null || resource.Key.Count > 0,
            "needs a key beside it: the columns that tell rows of one mark apart, for example `key: [id]`.");
        Require(
            section, "key", resource.HighWater is null || !resource.Key.Contains(resource.HighWater),
            "repeats high_water. Name only the columns that tell rows of one mark apart.");
        Require(section, "overlap", resource.Overlap is null || resource.HighWater is not null, "needs a high_water to go back from.");
        Require(
            section, "overlap", resource.Overlap is null || Overlap.Parse(resource.Overlap) is not null,
            $"is '{resource.Overlap}', and must be a duration such as 10m, 2h or 1d, a number when high_water is a number, or 0.");
    }

    // What a fetch leaves out because it is not new would be taken for deleted.
    static void RequireWhole(SettingsSection section, string name, ResourceSettings resource, SourceDescription description)
    {
        var lists = description.Mappings
            .Where(mapping => mapping.Purpose is MappingPurpose.Present || description.CompleteKinds.Contains(mapping.Kind))
            .Where(mapping => Regex.IsMatch(mapping.Sql, $@"\b(from|join)\s+""?{name}\b", RegexOptions.IgnoreCase));
        Require(
            section, "high_water", resource.HighWater is null || (!description.CompleteKinds.Contains(name) && !lists.Any()),
            "leaves out what is not new, and `complete` or `present` would take that for deleted. Add a resource without high_water that "
            + $"lists all keys, and name it in `present`: for example `query: select {string.Join(", ", resource.Key)} from ...`.");
    }

    static void Require(SettingsSection section, string key, bool isMet, string otherwise)
    {
        if (!isMet)
        {
            throw section.Error(key, otherwise);
        }
    }
}

using Analytics.Etl;
using Analytics.Etl.Configuration;
using Analytics.Etl.Sources.Files;
using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Connectors.Tests.Redmine;

/// <summary>A warehouse that pulls from the tracker with the example configuration; who agencies are, it knows from files.</summary>
sealed class RedminePull : IDisposable
{
    static readonly string[] Registers = ["agency", "agency_lineage", "agency_group"];

    readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("redmine-pull-").FullName);
    readonly LiveWarehouse _warehouse;

    public RedminePull(FilledRedmine redmine, bool isWatchingDeletions = false)
    {
        _warehouse = LiveWarehouse.Open(_folder);
        var registers = Directory.CreateDirectory(Path.Combine(_folder.Root, "registers")).FullName;
        foreach (var kind in Registers)
        {
            File.Copy(Path.Combine(redmine.SampleFolder, kind + ".csv"), Path.Combine(registers, kind + ".csv"));
        }

        Drop(registers);
        var variable = $"REDMINE_KEY_{Guid.NewGuid():N}";
        Environment.SetEnvironmentVariable(variable, redmine.Api.Key);
        var example = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Redmine/redmine.example.yaml"))
            .Replace("https://redmine.example.org/", redmine.Server.Address, StringComparison.Ordinal)
            .Replace("token_env: REDMINE_API_KEY", $"token_env: {variable}", StringComparison.Ordinal);
        File.WriteAllText(Settings, isWatchingDeletions ? example.Replace("#| ", "", StringComparison.Ordinal) : example);
    }

    /// <summary>An empty folder for files.</summary>
    public string Folder => Directory.CreateDirectory(Path.Combine(_folder.Root, "files")).FullName;

    string Settings => Path.Combine(_folder.Root, "analytics.yaml");

    public PullResult Pull() => Run(ConfiguredSource.Read(SettingsFile.Read(Settings), "redmine").Source);

    public PullResult Drop(string folder) => Run(new DropFolder(folder));

    /// <summary>Rows of a query, cells with bars between.</summary>
    public IReadOnlyList<string> Ask(string sql) =>
    [
        .. _warehouse.Connection.Query(sql).Cast<IDictionary<string, object?>>().Select(row => string.Join('|', row.Values)),
    ];

    public void Dispose()
    {
        _warehouse.Dispose();
        Directory.Delete(_folder.Root, recursive: true);
    }

    PullResult Run(Etl.Sources.ISource source) =>
        Etl.Pull.Run(_warehouse, _folder, source, new PullOptions(), TimeProvider.System, null, CancellationToken.None);
}

using System.Text.Json;
using Analytics.Etl.Configuration;
using Analytics.Etl.Landing;
using Analytics.Etl.Sources;
using Analytics.Warehouse.Engine;

namespace Analytics.Connectors.Tests.Rest;

/// <summary>A source of the connector, configured as an operator would, with a landing folder of its own.</summary>
sealed class RestPull : IDisposable
{
    readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("rest-").FullName);
    readonly string _file;

    public RestPull(ScriptedServer server, string settings) : this(server.Address, settings) { }

    public RestPull(string address, string settings)
    {
        _file = Path.Combine(_folder.Root, "analytics.yaml");
        File.WriteAllText(_file,
            $"""
            sources:
              tracker:
                connector: rest
                base_url: {address}/api
                retry_delay: 0.01s
            {string.Join('\n', settings.Split('\n').Select(line => "    " + line))}
            """);
    }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public string Root => _folder.Root;

    public ISource Open() => ConfiguredSource.Read(SettingsFile.Read(_file), "tracker").Source;

    public Fetched Fetch(string? cursor = null, CancellationToken cancellation = default) => Open().Fetch(new FetchRequest
    {
        Cursor = cursor,
        Landing = new LandingFolder(_folder, Clock),
        Clock = Clock,
        Cancellation = cancellation,
    });

    public AnalyticsException Refused(string? cursor = null) => Assert.Throws<AnalyticsException>(() => Fetch(cursor));

    /// <summary>The documents of what was landed for a table, in order.</summary>
    public IReadOnlyList<JsonElement> Documents(Fetched fetched, string table)
    {
        var file = Assert.Single(fetched.Files, file => file.Content == table);
        var lines = File.ReadAllLines(Path.Combine(_folder.Landing, file.Sha256));
        return [.. lines.Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>The ids of the landed items of a list, as often as they came.</summary>
    public IReadOnlyList<int> Ids(Fetched fetched, string table = "issues") =>
    [
        .. Documents(fetched, table)
            .SelectMany(page => page.GetProperty("items").EnumerateArray())
            .Select(item => item.GetProperty("id").GetInt32()),
    ];

    public void Dispose() => Directory.Delete(_folder.Root, recursive: true);
}

namespace Analytics.Etl.Configuration;

/// <summary>What a source of any connector has in the configuration.</summary>
sealed record SourceSettings
{
    public required string Connector { get; init; }

    public TimeSpan? Promise { get; init; }

    public bool Simulated { get; init; }

    public string? Note { get; init; }

    public List<string> Complete { get; init; } = [];

    public string? Schedule { get; init; }

    public Dictionary<string, string> Records { get; init; } = [];

    public Dictionary<string, string> Present { get; init; } = [];

    public Dictionary<string, string> Gone { get; init; } = [];

    public static string[] Keys { get; } =
        ["connector", "promise", "simulated", "note", "complete", "schedule", "records", "present", "gone"];
}

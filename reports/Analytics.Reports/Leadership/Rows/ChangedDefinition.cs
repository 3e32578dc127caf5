namespace Analytics.Reports.Leadership.Rows;

/// <summary>An indicator whose definition is another one than in the quarter before.</summary>
public sealed record ChangedDefinition
{
    /// <summary>Name of the indicator.</summary>
    public required string Name { get; init; }

    /// <summary>Version in the quarter before.</summary>
    public int EarlierVersion { get; init; }

    /// <summary>Version now.</summary>
    public int Version { get; init; }
}

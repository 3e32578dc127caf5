namespace Analytics.Reports.Exporting;

/// <summary>What a pack holds: <c>manifest.json</c>.</summary>
public sealed record PackManifest
{
    /// <summary>The quarter, for example 2026-Q1.</summary>
    public required string Period { get; init; }

    /// <summary>V: the state of the world on that day.</summary>
    public required DateOnly V { get; init; }

    /// <summary>K: what was recorded by that day.</summary>
    public required DateOnly K { get; init; }

    /// <summary>The run that holds the figures of the quarter.</summary>
    public required string Run { get; init; }

    /// <summary>True before the official date of the quarter.</summary>
    public required bool IsProvisional { get; init; }

    /// <summary>True when any input was simulated.</summary>
    public required bool IsSimulated { get; init; }

    /// <summary>What a person must know of the figures first; null when they are real.</summary>
    public string? Notice { get; init; }

    /// <summary>Records above this class are left out; see <see cref="SecurityLevel"/>.</summary>
    public required string SecurityLevel { get; init; }

    /// <summary>The forms of the tables.</summary>
    public required IReadOnlyList<PackFormat> Formats { get; init; }

    /// <summary>True when CSV files begin with a byte order mark.</summary>
    public required bool HasExcelBom { get; init; }

    /// <summary>The newest migration of the warehouse.</summary>
    public required string SchemaVersion { get; init; }

    /// <summary>Version of DuckDB that wrote the tables.</summary>
    public required string Engine { get; init; }

    /// <summary>Version of the definition of each indicator of the run, by its id.</summary>
    public required IReadOnlyDictionary<string, int> Definitions { get; init; }

    /// <summary>The files but this one, by name.</summary>
    public required IReadOnlyList<PackFile> Files { get; init; }
}

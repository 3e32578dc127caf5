namespace Analytics.Reports.Exporting;

/// <summary>What an export holds: <c>manifest.json</c>.</summary>
public sealed record ExportManifest
{
    /// <summary>The quarter, for example 2026-Q1.</summary>
    public required string Period { get; init; }

    /// <summary>V: the state of the world on that day.</summary>
    public required DateOnly V { get; init; }

    /// <summary>K: what was recorded by that day.</summary>
    public required DateOnly K { get; init; }

    /// <summary>The run that holds the figures.</summary>
    public required string Run { get; init; }

    /// <summary>True before the official date of the quarter.</summary>
    public required bool IsProvisional { get; init; }

    /// <summary>True when any input was simulated.</summary>
    public required bool IsSimulated { get; init; }

    /// <summary>Version of DuckDB that wrote the files.</summary>
    public required string Engine { get; init; }

    /// <summary>The files, by name.</summary>
    public required IReadOnlyList<ExportedFile> Files { get; init; }
}

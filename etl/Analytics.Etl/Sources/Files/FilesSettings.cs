namespace Analytics.Etl.Sources.Files;

/// <summary>The settings of a drop folder.</summary>
sealed record FilesSettings
{
    /// <summary>The folder.</summary>
    public required string Path { get; init; }

    /// <summary>A file that was changed less long ago is still being written.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>What files hold whose names do not say it; the first that fits counts.</summary>
    public List<FilePattern> Files { get; init; } = [];
}

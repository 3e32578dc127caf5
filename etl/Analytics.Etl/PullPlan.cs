using Analytics.Warehouse.Engine;

namespace Analytics.Etl;

/// <summary>A pull, or a pull of the past that is loaded again.</summary>
sealed record PullPlan
{
    public required LiveWarehouse Warehouse { get; init; }

    /// <summary>Holds the stage, and takes the manifest.</summary>
    public required DataFolder Folder { get; init; }

    /// <summary>Holds the landed bytes.</summary>
    public required DataFolder LandedUnder { get; init; }

    public required TimeProvider Clock { get; init; }

    public PullOptions Options { get; init; } = new();

    /// <summary>pull, or one that says nothing of how fresh the source is: backfill, retry or release.</summary>
    public string Job { get; init; } = "pull";

    /// <summary>The manifest of a pull of the past; null = a new one is written.</summary>
    public string? Manifest { get; init; }

    public IProgress<PullProgress>? Progress { get; init; }

    public CancellationToken Cancellation { get; init; }
}

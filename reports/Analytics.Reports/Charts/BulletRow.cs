namespace Analytics.Reports.Charts;

/// <summary>How much of a target is reached.</summary>
public sealed record BulletRow
{
    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Part of the way to the target: 1 = reached; below 0 = moved away from it.</summary>
    public double Attainment { get; init; }

    /// <summary>Where the trajectory should be by now, same scale; null when there is none.</summary>
    public double? Expected { get; init; }

    /// <summary>The actual value, as printed.</summary>
    public required string ActualText { get; init; }

    /// <summary>The target, as printed.</summary>
    public required string TargetText { get; init; }
}

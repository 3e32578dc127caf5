using Analytics.Simulation.Facts;

namespace Analytics.Simulation.Obstacles;

/// <summary>One time that something stood in the way of one assignment.</summary>
sealed record BlockingEpisode
{
    public required string Id { get; init; }

    public required Assignment Assignment { get; init; }

    public required string UnblockerId { get; init; }

    public required DateOnly Blocked { get; init; }

    /// <summary>Day on which it was removed; null = open.</summary>
    public required DateOnly? Unblocked { get; init; }

    public required string Cause { get; init; }

    public required bool IsBeyondAuthority { get; init; }
}

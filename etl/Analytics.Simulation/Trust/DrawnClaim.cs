using Analytics.Simulation.Facts;

namespace Analytics.Simulation.Trust;

/// <summary>One claim of completion that was drawn for audit.</summary>
sealed record DrawnClaim
{
    public required string Id { get; init; }

    public required Assignment Assignment { get; init; }

    public required DateOnly Drawn { get; init; }

    public required string Stratum { get; init; }

    /// <summary>One over the chance of being drawn, relative to the whole sample of the day.</summary>
    public required double Weight { get; init; }
}

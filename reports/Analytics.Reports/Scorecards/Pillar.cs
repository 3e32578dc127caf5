namespace Analytics.Reports.Scorecards;

/// <summary>One pillar of the effectiveness index of an agency.</summary>
public sealed record Pillar
{
    /// <summary>Durable id of the agency.</summary>
    public required string AgencyId { get; init; }

    /// <summary>Id of the pillar.</summary>
    public required string PillarId { get; init; }

    /// <summary>0 to 100.</summary>
    public double Value { get; init; }

    /// <summary>Weight among the pillars that apply; null when it does not.</summary>
    public double? Weight { get; init; }
}

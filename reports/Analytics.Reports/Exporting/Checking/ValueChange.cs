namespace Analytics.Reports.Exporting.Checking;

/// <summary>A figure that two packs give differently. What does not apply to its grain is null.</summary>
public sealed record ValueChange
{
    /// <summary>Id of the indicator, or indicator/companion.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>system, peer_group, agency …</summary>
    public required string Grain { get; init; }

    /// <summary>The period of the figure.</summary>
    public required string PeriodCode { get; init; }

    /// <summary>The agency.</summary>
    public string? AgencyId { get; init; }

    /// <summary>The peer group.</summary>
    public string? PeerGroup { get; init; }

    /// <summary>The directive.</summary>
    public string? DirectiveId { get; init; }

    /// <summary>The member of the indicator's own dimension.</summary>
    public string? Part { get; init; }

    /// <summary>changed, added (only the second pack has it) or removed.</summary>
    public required string Kind { get; init; }

    /// <summary>The value in the first pack; null = none.</summary>
    public double? Before { get; init; }

    /// <summary>The value in the second pack; null = none.</summary>
    public double? After { get; init; }

    /// <summary>Numerator and denominator in the first pack; null = none.</summary>
    public string? CountsBefore { get; init; }

    /// <summary>Numerator and denominator in the second pack; null = none.</summary>
    public string? CountsAfter { get; init; }
}

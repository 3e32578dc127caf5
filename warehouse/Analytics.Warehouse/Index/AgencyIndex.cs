namespace Analytics.Warehouse.Index;

/// <summary>The index of one agency by point value: scores, pillars, and whether it may be published.</summary>
public sealed record AgencyIndex
{
    /// <summary>Durable id of the agency.</summary>
    public required string AgencyId { get; init; }

    /// <summary>One for every indicator of the definition, in its order.</summary>
    public required IReadOnlyList<IndicatorScore> Scores { get; init; }

    /// <summary>One for every pillar of the definition, in its order.</summary>
    public required IReadOnlyList<PillarScore> Pillars { get; init; }

    /// <summary>Part of the whole weight that applies to the agency.</summary>
    public required double Applicable { get; init; }

    /// <summary>Part of the applicable weight that was supplied; null when nothing applies.</summary>
    public required double? Availability { get; init; }

    /// <summary>Geometric mean of the rates of data quality; null = not known.</summary>
    public required double? Quality { get; init; }

    /// <summary>Its grade; null = not known, or there is no gate.</summary>
    public required string? QualityGrade { get; init; }

    /// <summary>
    /// Why no index is published: too_little_applicable, too_little_supplied, mandatory_pillar_empty, quality_unknown or
    /// quality_too_low, the first of these that holds; null = it is published.
    /// </summary>
    public required string? Reason { get; init; }

    /// <summary>EI: weighted geometric mean of the pillars, 0 to 100; null when nothing applies. To be printed only when published.</summary>
    public required double? Geometric { get; init; }

    /// <summary>The weighted arithmetic mean, for comparison.</summary>
    public required double? Arithmetic { get; init; }

    /// <summary>The band of the index: muc_1 is the best.</summary>
    public required string? Band { get; init; }

    /// <summary>The spread of the index over the draws; null when it is not published.</summary>
    public IndexSpread? Spread { get; init; }

    /// <summary>True when the index may be printed.</summary>
    public bool IsPublished => Reason is null;

    /// <summary>What uneven pillars cost: the arithmetic mean less the geometric one.</summary>
    public double? Imbalance => Arithmetic - Geometric;

    /// <summary>The pillars that apply, with spaces between. Only agencies with the same are compared.</summary>
    public string ApplicablePillars => string.Join(' ', Pillars.Where(pillar => pillar.Value is not null).Select(pillar => pillar.PillarId));
}

/// <summary>An indicator's part in the index of an agency.</summary>
/// <param name="IndicatorId">Id of the indicator.</param>
/// <param name="Standing">Supplied, not applicable or owed.</param>
/// <param name="Value">The value that was scored: shrunk, or discounted by the verified part; null unless supplied.</param>
/// <param name="Score">0 to 100; 0 when owed, null when not applicable.</param>
/// <param name="Weight">Weight within the pillar among what applies; null when not applicable.</param>
public sealed record IndicatorScore(string IndicatorId, Standing Standing, double? Value, double? Score, double? Weight);

/// <summary>A pillar of an agency.</summary>
/// <param name="PillarId">Id of the pillar.</param>
/// <param name="Value">0 to 100; null when nothing in it applies.</param>
/// <param name="Weight">Weight among the pillars that apply; null when it does not.</param>
public sealed record PillarScore(string PillarId, double? Value, double? Weight);

/// <summary>How far the index could differ, by the draws of the peer group.</summary>
/// <param name="Low">Lower end of the interval of the index.</param>
/// <param name="Middle">The median of the draws. Skewed against the point value: not to be printed for it.</param>
/// <param name="High">Upper end.</param>
/// <param name="RankLow">Best rank of the interval.</param>
/// <param name="RankHigh">Worst rank of the interval.</param>
/// <param name="RankCounts">Draws with rank 1, 2 and so on, of all published agencies of the group.</param>
/// <param name="Chance">Part of the draws that reach the index named by the definition.</param>
/// <param name="Tier">From 1 among the agencies with the same applicable pillars; within a tier there is no order.</param>
public sealed record IndexSpread(
    double Low, double Middle, double High, int RankLow, int RankHigh, IReadOnlyList<int> RankCounts, double Chance, int Tier);

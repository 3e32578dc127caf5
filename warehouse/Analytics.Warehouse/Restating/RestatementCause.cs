namespace Analytics.Warehouse.Restating;

/// <summary>One record that became known later, on a unit that a changed figure counts or counted.</summary>
public sealed record RestatementCause
{
    /// <summary>The figure's indicator or companion.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>The counted unit.</summary>
    public required string UnitId { get; init; }

    /// <summary>The agency it is charged to; null when to none.</summary>
    public string? AgencyId { get; init; }

    /// <summary>The peer group of that agency; null when it has none.</summary>
    public string? PeerGroup { get; init; }

    /// <summary>Its directive; null when it has none.</summary>
    public string? DirectiveId { get; init; }

    /// <summary>Its member of the indicator's own dimension; null when there is none.</summary>
    public string? Part { get; init; }

    /// <summary>What it added to the numerator; null when it was not counted.</summary>
    public double? XBefore { get; init; }

    /// <summary>What it added to the denominator; null when it was not counted.</summary>
    public double? NBefore { get; init; }

    /// <summary>What it adds to the numerator now; null when it is not counted.</summary>
    public double? XAfter { get; init; }

    /// <summary>What it adds to the denominator now; null when it is not counted.</summary>
    public double? NAfter { get; init; }

    /// <summary>What the record says.</summary>
    public required string What { get; init; }

    /// <summary>Id of the record at its source.</summary>
    public required string RecordId { get; init; }

    /// <summary>When the source recorded it; null when it did not say.</summary>
    public DateTime? RecordedAt { get; init; }

    /// <summary>True when the unit counts differently now.</summary>
    public bool ChangesTheUnit => XBefore != XAfter || NBefore != NAfter;

    /// <summary>True when the unit is one of those that a figure counts.</summary>
    public bool IsBehind(RestatedFigure figure) =>
        IndicatorId == figure.IndicatorId
        && (figure.AgencyId is null || figure.AgencyId == AgencyId)
        && (figure.PeerGroup is null || figure.PeerGroup == PeerGroup)
        && (figure.DirectiveId is null || figure.DirectiveId == DirectiveId)
        && (figure.Part is null || figure.Part == Part);
}

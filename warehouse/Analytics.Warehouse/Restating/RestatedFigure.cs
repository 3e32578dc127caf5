namespace Analytics.Warehouse.Restating;

/// <summary>One figure as it was published and as it is with later knowledge.</summary>
public sealed record RestatedFigure
{
    /// <summary>Id of the indicator, or indicator/companion.</summary>
    public required string IndicatorId { get; init; }

    /// <summary>Its name, Vietnamese.</summary>
    public required string NameVi { get; init; }

    /// <summary>Unit of the values.</summary>
    public required string Unit { get; init; }

    /// <summary>system, peer_group, agency, directive, agency_directive, part or agency_part.</summary>
    public required string Grain { get; init; }

    /// <summary>Durable id of the agency; null in other grains.</summary>
    public string? AgencyId { get; init; }

    /// <summary>The peer group; null in other grains.</summary>
    public string? PeerGroup { get; init; }

    /// <summary>Durable id of the directive; null in other grains.</summary>
    public string? DirectiveId { get; init; }

    /// <summary>Member of the indicator's own dimension; null in other grains.</summary>
    public string? Part { get; init; }

    /// <summary>x as published.</summary>
    public double? XPublished { get; init; }

    /// <summary>n as published.</summary>
    public double? NPublished { get; init; }

    /// <summary>The value as published; null when there was none.</summary>
    public double? Published { get; init; }

    /// <summary>Status as published.</summary>
    public required string StatusPublished { get; init; }

    /// <summary>x with later knowledge.</summary>
    public double? XRestated { get; init; }

    /// <summary>n with later knowledge.</summary>
    public double? NRestated { get; init; }

    /// <summary>The value with later knowledge; null when there is none.</summary>
    public double? Restated { get; init; }

    /// <summary>Status with later knowledge.</summary>
    public required string StatusRestated { get; init; }
}

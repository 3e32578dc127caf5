namespace Analytics.Warehouse.Index;

/// <summary>A frozen figure of a run: of an agency, or of the system.</summary>
sealed record IndexFigure
{
    public required string Grain { get; init; }

    public string? AgencyId { get; init; }

    public int? AgencyKey { get; init; }

    public string? PeerGroup { get; init; }

    public required string IndicatorId { get; init; }

    public required string Status { get; init; }

    public double? Numerator { get; init; }

    public double? Denominator { get; init; }

    public double? Value { get; init; }

    public double? StandardError { get; init; }

    /// <summary>As the index takes it: x of n of a rate, else the value and its error, 0 when none is known.</summary>
    public Observation Observe(string type) => Status switch
    {
        "OK" when type == IndexIndicator.Rate => Observation.Rate(Numerator ?? 0, Denominator ?? 0),
        "OK" when Value is { } value => Observation.Of(value, StandardError ?? 0),
        "MISS" => Observation.Missing,
        _ => Observation.NotApplicable,
    };
}

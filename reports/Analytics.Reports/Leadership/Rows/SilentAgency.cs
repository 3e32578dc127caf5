namespace Analytics.Reports.Leadership.Rows;

/// <summary>An agency that owed a report in the quarter and sent none.</summary>
public sealed record SilentAgency
{
    /// <summary>Durable id.</summary>
    public required string AgencyId { get; init; }

    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>True when it sent none in the quarter before either.</summary>
    public bool IsSecondPeriod { get; init; }
}

namespace Analytics.Reports.Charts;

/// <summary>Reports of one agency due in one month, in one word: the worst of them.</summary>
public sealed record DutyTile
{
    /// <summary>Durable id of the agency.</summary>
    public required string AgencyId { get; init; }

    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Last day of the month.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>Reports due in the month.</summary>
    public int Due { get; init; }

    /// <summary>Of these, sent late.</summary>
    public int Late { get; init; }

    /// <summary>Of these, not sent.</summary>
    public int Missing { get; init; }
}

namespace Analytics.Simulation.Processes;

/// <summary>One working process of one agency: what a case took at the outset, and how that is to change.</summary>
sealed record WorkProcess
{
    public required string Id { get; init; }

    public required string AgencyId { get; init; }

    public required ProcessFamily Family { get; init; }

    public required DateOnly ApprovedFrom { get; init; }

    /// <summary>Last day in the approved list; null = still.</summary>
    public required DateOnly? ApprovedTo { get; init; }

    /// <summary>First day on which cases run on the system as a rule; null = not yet.</summary>
    public required DateOnly? LiveFrom { get; init; }

    /// <summary>Cases of an ordinary month.</summary>
    public required int Volume { get; init; }

    public required double UnitCostVnd { get; init; }

    public required double UnitHours { get; init; }

    public required double MedianDays { get; init; }

    /// <summary>Part of cost, hours and days that is to be saved by the last month.</summary>
    public required (double Cost, double Hours, double Days) Saving { get; init; }
}

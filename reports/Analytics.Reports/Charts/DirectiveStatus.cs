namespace Analytics.Reports.Charts;

/// <summary>Dated tasks of one directive at a month end by state; weighted counts, joint leads share a task.</summary>
public sealed record DirectiveStatus
{
    /// <summary>Durable id of the directive.</summary>
    public required string DirectiveId { get; init; }

    /// <summary>Number as printed; null when none is printed.</summary>
    public string? Number { get; init; }

    /// <summary>Short title.</summary>
    public required string Title { get; init; }

    /// <summary>Done on time.</summary>
    public double DoneOnTime { get; init; }

    /// <summary>Submitted in time, awaiting verification.</summary>
    public double Awaiting { get; init; }

    /// <summary>In progress, not yet due.</summary>
    public double InProgress { get; init; }

    /// <summary>Done late.</summary>
    public double DoneLate { get; init; }

    /// <summary>Open past the deadline.</summary>
    public double Overdue { get; init; }

    /// <summary>Standing, undated, cancelled or misdated: in no share.</summary>
    public double Outside { get; init; }

    /// <summary>All dated tasks.</summary>
    public double Total => DoneOnTime + Awaiting + InProgress + DoneLate + Overdue;

    /// <summary>Late and overdue tasks as a fraction of the dated ones; 0 when there are none.</summary>
    public double LateShare => Total > 0 ? (DoneLate + Overdue) / Total : 0;

    /// <summary>Number, or the title when there is none.</summary>
    public string Name => Number ?? Title;
}

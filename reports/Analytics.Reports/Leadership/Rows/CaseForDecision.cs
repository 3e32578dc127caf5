namespace Analytics.Reports.Leadership.Rows;

/// <summary>One thing that the leadership is asked to decide on.</summary>
public sealed record CaseForDecision
{
    /// <summary>1 overdue priority task, 2 unlikely to be on time, 3 bottleneck beyond authority, 4 silent twice, 5 refuted result.</summary>
    public int Rule { get; init; }

    /// <summary>Overdue, until due, blocked or since the audit; null for a silent agency.</summary>
    public int? Days { get; init; }

    /// <summary>The agency concerned.</summary>
    public required string Agency { get; init; }

    /// <summary>Who could help, or who audited; null when nobody is named.</summary>
    public string? Helper { get; init; }

    /// <summary>Directive and clause of the task; null where there is none.</summary>
    public string? Task { get; init; }

    /// <summary>Exceptions that there are in all.</summary>
    public long Total { get; init; }
}

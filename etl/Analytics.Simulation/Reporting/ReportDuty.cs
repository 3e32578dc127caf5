namespace Analytics.Simulation.Reporting;

/// <summary>One monthly report that one agency owes.</summary>
sealed record ReportDuty
{
    public required string AgencyId { get; init; }

    /// <summary>First day of the month that the report is about.</summary>
    public required DateOnly Month { get; init; }

    public required DateOnly DueDate { get; init; }

    /// <summary>The standing task that asks for it; null = none does, the report is general.</summary>
    public required string? TaskId { get; init; }

    /// <summary>When the system recorded that it is owed.</summary>
    public required DateTime Generated { get; init; }

    public string PeriodLabel => Month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    public string Id => $"mp-bc-{PeriodLabel}-{AgencyId}";
}

namespace Analytics.Simulation.Reporting;

/// <summary>What became of one report owed, and when that was recorded.</summary>
sealed record ReportOutcome
{
    public required ReportDuty Duty { get; init; }

    public bool IsWaived { get; init; }

    public DateOnly? Submitted { get; init; }

    /// <summary>Null = nothing happened, so nothing was recorded after the duty itself.</summary>
    public DateTime? Recorded { get; init; }

    public int CountEvidence { get; init; }

    public int CountValidEvidence { get; init; }

    public bool IsKnownSubmittedOn(DateOnly day) =>
        Submitted <= day && Recorded is { } moment && DateOnly.FromDateTime(moment) <= day;
}

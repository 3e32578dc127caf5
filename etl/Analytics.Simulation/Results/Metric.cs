namespace Analytics.Simulation.Results;

/// <summary>One numeric target of one agency.</summary>
sealed record Metric
{
    public required string Id { get; init; }

    public required string AgencyId { get; init; }

    /// <summary>The task whose result it measures; null = it stands alone.</summary>
    public string? TaskId { get; init; }

    public required string NameVi { get; init; }

    public required string NameEn { get; init; }

    public required string UnitName { get; init; }

    public bool IsDown { get; init; }

    /// <summary>Value before the work began; null = none was taken.</summary>
    public double? Baseline { get; init; }

    public required double Target { get; init; }

    public int Weight { get; init; } = 1;

    public required DateOnly StartDate { get; init; }

    public required DateOnly DueDate { get; init; }

    public required DateTime Recorded { get; init; }

    /// <summary>Things are counted whole; shares and days have a decimal.</summary>
    public bool IsCounted => UnitName is not ("%" or "ngày");
}

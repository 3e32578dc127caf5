namespace Analytics.Reports.Charts;

/// <summary>Part of the tasks that is still open after a day.</summary>
public sealed record SurvivalStep
{
    /// <summary>Days since the start.</summary>
    public required int Day { get; init; }

    /// <summary>Ŝ(t), a fraction.</summary>
    public required double Survival { get; init; }
}

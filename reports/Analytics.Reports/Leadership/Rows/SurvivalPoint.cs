namespace Analytics.Reports.Leadership.Rows;

/// <summary>One step of a Kaplan–Meier curve.</summary>
public sealed record SurvivalPoint
{
    /// <summary>Code of the kind of product.</summary>
    public required string Family { get; init; }

    /// <summary>Days since the task was assigned.</summary>
    public int Day { get; init; }

    /// <summary>Part of the tasks that are open after that day.</summary>
    public double Survival { get; init; }

    /// <summary>Tasks of the kind.</summary>
    public long Peers { get; init; }

    /// <summary>Longest time seen, days.</summary>
    public int Longest { get; init; }
}

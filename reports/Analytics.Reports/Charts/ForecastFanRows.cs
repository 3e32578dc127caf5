namespace Analytics.Reports.Charts;

/// <summary>A forecast of completions against what is open.</summary>
public sealed record ForecastFanRows
{
    /// <summary>Tasks open now.</summary>
    public double Backlog { get; init; }

    /// <summary>The weeks ahead, in order.</summary>
    public required IReadOnlyList<ForecastWeek> Weeks { get; init; }
}

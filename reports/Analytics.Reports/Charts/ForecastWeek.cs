namespace Analytics.Reports.Charts;

/// <summary>Completions from now to the end of a week, by chance.</summary>
public sealed record ForecastWeek
{
    /// <summary>Last day of the week.</summary>
    public required DateOnly End { get; init; }

    /// <summary>Reached or passed with a chance of 85%.</summary>
    public double P15 { get; init; }

    /// <summary>Reached or passed with a chance of 50%.</summary>
    public double P50 { get; init; }

    /// <summary>Reached or passed with a chance of 15%.</summary>
    public double P85 { get; init; }
}

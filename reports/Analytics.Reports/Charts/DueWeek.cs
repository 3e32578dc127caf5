namespace Analytics.Reports.Charts;

/// <summary>Tasks that fall due in one week.</summary>
public sealed record DueWeek
{
    /// <summary>First day of the week.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Tasks due.</summary>
    public int Due { get; init; }

    /// <summary>Of these, at risk of being late.</summary>
    public int AtRisk { get; init; }
}

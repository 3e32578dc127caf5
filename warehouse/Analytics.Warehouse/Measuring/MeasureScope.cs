namespace Analytics.Warehouse.Measuring;

/// <summary>Which periods are measured, and as known when.</summary>
/// <param name="Known">K at the latest: a period whose official date has passed is measured as known on that date.</param>
/// <param name="Period">Code of one period; null for all that the data cover.</param>
/// <param name="Valid">V; null for the last day of the period, or <paramref name="Known"/> when that is earlier.</param>
public sealed record MeasureScope(DateOnly Known, string? Period = null, DateOnly? Valid = null)
{
    /// <summary>The cut at which a period is measured.</summary>
    public Cut CutOf(Period period)
    {
        var known = period.Official < Known ? period.Official : Known;
        return new Cut(Valid ?? (period.End < known ? period.End : known), known);
    }
}

namespace Analytics.Warehouse.Index;

/// <summary>How much an indicator matters in the index, beside what its weight says.</summary>
/// <param name="IndicatorId">Id of the indicator.</param>
/// <param name="WeightShare">Its part of the weights of the indicators that can be correlated; of all where it cannot.</param>
/// <param name="Correlation">
/// Pearson's, of its score with the index, over the published agencies that have a score; null with fewer than three of
/// them, or where all have the same.
/// </param>
/// <param name="Importance">Its part of the squared correlations; null without a correlation.</param>
public sealed record IndexImportance(string IndicatorId, double WeightShare, double? Correlation, double? Importance)
{
    /// <summary>True when the importance is within half of what the weight says; null when it is not known.</summary>
    public bool? IsWithin => Importance is { } importance ? Math.Abs(importance / WeightShare - 1) <= IndexReview.Tolerance : null;
}

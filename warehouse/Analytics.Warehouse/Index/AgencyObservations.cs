namespace Analytics.Warehouse.Index;

/// <summary>What the index of one agency is made of.</summary>
/// <param name="AgencyId">Durable id of the agency.</param>
/// <param name="Observations">By indicator, the verifying rate among them. What is not there does not apply.</param>
/// <param name="Quality">Geometric mean of the rates of data quality; null = not known.</param>
public sealed record AgencyObservations(
    string AgencyId, IReadOnlyDictionary<string, Observation> Observations, double? Quality = null)
{
    /// <summary>The observation of an indicator.</summary>
    public Observation Of(string indicator) => Observations.GetValueOrDefault(indicator, Observation.NotApplicable);
}

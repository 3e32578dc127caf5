namespace Analytics.Warehouse.Statistics;

/// <summary>Where an agency stands against the common rate, by the exact binomial tail (rule R14).</summary>
public enum PeerSignal
{
    /// <summary>Not separable from the common rate.</summary>
    Inside,

    /// <summary>So few successes have a chance of at most 2.5% under the common rate.</summary>
    Below,

    /// <summary>So many successes have a chance of at most 2.5% under the common rate.</summary>
    Above,
}

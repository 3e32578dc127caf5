namespace Analytics.Warehouse.Index;

/// <summary>Limits, bands and draws of the index.</summary>
public sealed class IndexParameters
{
    /// <summary>A pillar counts for at least this in the geometric mean.</summary>
    public double Floor { get; set; }

    /// <summary>Least part of the applicable weight that must be supplied for an index to be published.</summary>
    public double MinAvailability { get; set; }

    /// <summary>Least part of the whole weight that must apply to the agency.</summary>
    public double MinApplicable { get; set; }

    /// <summary>Pillars without which no index is published.</summary>
    public List<string> MandatoryPillars { get; set; } = [];

    /// <summary>A draw moves the weight of each pillar by up to this part, up or down.</summary>
    public double WeightJitter { get; set; }

    /// <summary>Monte-Carlo draws.</summary>
    public int Draws { get; set; }

    /// <summary>Lower and upper part of the draws between which index and rank are published.</summary>
    public List<double> Interval { get; set; } = [];

    /// <summary>Lower limits of the bands muc_1, muc_2 and so on, falling.</summary>
    public List<double> Bands { get; set; } = [];

    /// <summary>The chance of reaching this index is published.</summary>
    public double ChanceOf { get; set; }

    /// <summary>Two agencies are in different tiers when one beats the other in at least this part of the draws.</summary>
    public double TierSeparation { get; set; }

    /// <summary>The band of an index.</summary>
    public string Band(double index) => $"muc_{Bands.Count(limit => index < limit) + 1}";
}

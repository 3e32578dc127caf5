namespace Analytics.Warehouse.Index;

/// <summary>An indicator in the index: how it becomes a score from 0 to 100.</summary>
public sealed class IndexIndicator
{
    /// <summary>Type of an indicator that enters shrunk, with the interval of x of n.</summary>
    public const string Rate = "rate";

    /// <summary>Type of an indicator that enters as it is, with its standard error.</summary>
    public const string Value = "value";

    /// <summary>Id in the catalogue.</summary>
    public string Id { get; set; } = "";

    /// <summary>The pillar that it belongs to.</summary>
    public string Pillar { get; set; } = "";

    /// <summary>Weight within the pillar, between 0 and 1.</summary>
    public double Weight { get; set; }

    /// <summary>rate or value.</summary>
    public string Type { get; set; } = "";

    /// <summary>The value (L) that scores 0, in the unit of the indicator.</summary>
    public double Worst { get; set; }

    /// <summary>The value (T) that scores 100. Below <see cref="Worst"/> where lower is better.</summary>
    public double Best { get; set; }

    /// <summary>The rate whose shrunken value the value is multiplied by; null = none.</summary>
    public string? Verified { get; set; }

    /// <summary>The score of a value. The goalposts are the same for all, so that no agency moves another's.</summary>
    public double Score(double value) => 100 * Math.Clamp((value - Worst) / (Best - Worst), 0, 1);
}

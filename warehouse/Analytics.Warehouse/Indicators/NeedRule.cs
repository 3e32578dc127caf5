namespace Analytics.Warehouse.Indicators;

/// <summary>An indicator has no value while this companion of it is below the limit.</summary>
public sealed class NeedRule
{
    /// <summary>Id of the companion.</summary>
    public string Companion { get; set; } = "";

    /// <summary>The limit, in the unit of the companion.</summary>
    public double AtLeast { get; set; }
}

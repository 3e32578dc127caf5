namespace Analytics.Warehouse.Indicators;

/// <summary>An indicator is red when this companion of it is above the limit.</summary>
public sealed class RedRule
{
    /// <summary>Id of the companion.</summary>
    public string Companion { get; set; } = "";

    /// <summary>The limit, in the unit of the companion.</summary>
    public double Above { get; set; }
}

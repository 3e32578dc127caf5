namespace Analytics.Warehouse.Index;

/// <summary>An area of the index.</summary>
public sealed class IndexPillar
{
    /// <summary>Id, for example P1_tien_do.</summary>
    public string Id { get; set; } = "";

    /// <summary>Name printed in reports, Vietnamese.</summary>
    public string NameVi { get; set; } = "";

    /// <summary>Weight between 0 and 1.</summary>
    public double Weight { get; set; }
}

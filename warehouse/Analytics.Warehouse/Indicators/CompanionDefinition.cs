namespace Analytics.Warehouse.Indicators;

/// <summary>A figure printed beside an indicator; its full id is <c>indicator/companion</c>.</summary>
public sealed class CompanionDefinition
{
    /// <summary>Id within its indicator.</summary>
    public string Id { get; set; } = "";

    /// <summary>Name printed in reports, Vietnamese.</summary>
    public string NameVi { get; set; } = "";

    /// <summary>Name, English.</summary>
    public string NameEn { get; set; } = "";

    /// <summary>percent or change (stored as fractions), count, days, hours, vnd or ratio.</summary>
    public string Unit { get; set; } = "";

    /// <summary>rate, count, median, maximum, ratio or survival_median.</summary>
    public string Estimator { get; set; } = "";
}

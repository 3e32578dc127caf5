namespace Analytics.Warehouse.Indicators;

/// <summary>
/// What one indicator means: the header of its <c>.sql</c> file, as data. The query below the header returns the counted
/// units (see <c>Measuring/begin.sql</c>); the estimator turns them into the value.
/// </summary>
public sealed class IndicatorDefinition
{
    /// <summary>Id, equal to the name of the file.</summary>
    public string Id { get; internal set; } = "";

    /// <summary>Number in the catalogue of indicators.</summary>
    public short Number { get; set; }

    /// <summary>Version of the definition, from 1. A changed file needs a higher one.</summary>
    public int Version { get; set; }

    /// <summary>Name printed in reports, Vietnamese.</summary>
    public string NameVi { get; set; } = "";

    /// <summary>Name, English.</summary>
    public string NameEn { get; set; } = "";

    /// <summary>Group of the catalogue.</summary>
    public string Category { get; set; } = "";

    /// <summary>Formula in words.</summary>
    public string Definition { get; set; } = "";

    /// <summary>percent (stored as a fraction), count, days or ratio.</summary>
    public string Unit { get; set; } = "";

    /// <summary>up when higher is better, down when lower is.</summary>
    public string Direction { get; set; } = "";

    /// <summary>rate, count, median, maximum or survival_median.</summary>
    public string Estimator { get; set; } = "";

    /// <summary>The share is multiplied by this.</summary>
    public double Scale { get; set; } = 1;

    /// <summary>Fewest counted units for a published value; below it only x/n is printed.</summary>
    public int MinimumUnits { get; set; } = 5;

    /// <summary>Grains measured: system, peer_group, agency, directive.</summary>
    public List<string> Grains { get; set; } = [];

    /// <summary>Target in the unit of the value; null when there is none.</summary>
    public double? Target { get; set; }

    /// <summary>Limit of green, inclusive; null without thresholds.</summary>
    public double? Green { get; set; }

    /// <summary>Limit of amber, inclusive; null without thresholds.</summary>
    public double? Amber { get; set; }

    /// <summary>A companion that makes the indicator red whatever its own value; null when there is none.</summary>
    public RedRule? RedWhen { get; set; }

    /// <summary>Where the thresholds come from.</summary>
    public string ThresholdSource { get; set; } = "";

    /// <summary>The clauses that ask for the indicator.</summary>
    public string CalledForBy { get; set; } = "";

    /// <summary>Figures printed beside the indicator, made by the same query.</summary>
    public List<CompanionDefinition> Companions { get; set; } = [];

    /// <summary>The query that returns the counted units.</summary>
    public string Sql { get; internal set; } = "";

    /// <summary>SHA-256 of the whole file.</summary>
    public string Sha256 { get; internal set; } = "";
}

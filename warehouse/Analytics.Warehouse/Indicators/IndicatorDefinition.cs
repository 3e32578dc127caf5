using YamlDotNet.Serialization;

namespace Analytics.Warehouse.Indicators;

/// <summary>
/// What one indicator means: the header of its <c>.sql</c> file, as data. The query below the header returns the counted
/// units (see <c>Measuring/begin.sql</c>); the estimator turns them into the value.
/// </summary>
public sealed class IndicatorDefinition
{
    /// <summary>Id, equal to the name of the file.</summary>
    [YamlIgnore]
    public string Id { get; internal set; } = "";

    /// <summary>Number in the catalogue of indicators.</summary>
    public short Number { get; set; }

    /// <summary>Version of the definition, from 1. Another meaning needs a higher one; the earlier file goes to <c>Earlier</c>.</summary>
    public int Version { get; set; }

    /// <summary>Name printed in reports, Vietnamese.</summary>
    public string NameVi { get; set; } = "";

    /// <summary>Name, English.</summary>
    public string NameEn { get; set; } = "";

    /// <summary>Group of the catalogue.</summary>
    public string Category { get; set; } = "";

    /// <summary>Formula in words.</summary>
    public string Definition { get; set; } = "";

    /// <summary>Formula in words, Vietnamese.</summary>
    public string DefinitionVi { get; set; } = "";

    /// <summary>What the formula does at its edges.</summary>
    public string EdgeCases { get; set; } = "";

    /// <summary>A worked example.</summary>
    public string Example { get; set; } = "";

    /// <summary>percent or change (stored as fractions), count, days, hours, vnd or ratio.</summary>
    public string Unit { get; set; } = "";

    /// <summary>up when higher is better, down when lower is, zone when the target is to be met and not passed.</summary>
    public string Direction { get; set; } = "";

    /// <summary>rate, count, median, maximum, ratio, peer_ratio or survival_median.</summary>
    public string Estimator { get; set; } = "";

    /// <summary>The estimate is multiplied by this.</summary>
    public double Scale { get; set; } = 1;

    /// <summary>Then this is added: -1 makes a ratio a change.</summary>
    public double Offset { get; set; }

    /// <summary>
    /// Of a ratio: jackknife, range (with one unit left out) or none. Of a rate: census where everything is counted and
    /// nothing sampled, so that reports print no interval and take no change for a signal; Wilson's is stored all the same.
    /// </summary>
    public string? Interval { get; set; }

    /// <summary>Fewest counted units for a published value; below it only x/n is printed.</summary>
    public int MinimumUnits { get; set; } = 5;

    /// <summary>What one counted unit is, for explanations.</summary>
    public string UnitKind { get; set; } = "";

    /// <summary>What the column part of the query names; null when the indicator has no dimension of its own.</summary>
    public string? Part { get; set; }

    /// <summary>Grains measured for quarters: system, peer_group, agency, directive, agency_directive, part, agency_part.</summary>
    public List<string> Grains { get; set; } = [];

    /// <summary>The grains among them that are measured for months too.</summary>
    public List<string> Monthly { get; set; } = [];

    /// <summary>Target in the unit of the value; null when there is none.</summary>
    public double? Target { get; set; }

    /// <summary>Limit of green, inclusive; null without thresholds.</summary>
    public double? Green { get; set; }

    /// <summary>Limit of amber, inclusive; null without thresholds.</summary>
    public double? Amber { get; set; }

    /// <summary>Direction zone: where green ends on the upper side, inclusive; above it is amber.</summary>
    public double? ZoneHigh { get; set; }

    /// <summary>same_quarter_last_year: the limits are multiples of that value; null when they are values.</summary>
    public string? RelativeTo { get; set; }

    /// <summary>A companion that makes the indicator red whatever its own value; null when there is none.</summary>
    public RedRule? RedWhen { get; set; }

    /// <summary>A companion without which there is no value; null when there is none.</summary>
    public NeedRule? Needs { get; set; }

    /// <summary>Where the thresholds come from.</summary>
    public string ThresholdSource { get; set; } = "";

    /// <summary>The clauses that ask for the indicator.</summary>
    public string CalledForBy { get; set; } = "";

    /// <summary>Figures printed beside the indicator, made by the same query.</summary>
    public List<CompanionDefinition> Companions { get; set; } = [];

    /// <summary>The query that returns the counted units.</summary>
    [YamlIgnore]
    public string Sql { get; internal set; } = "";

    /// <summary>Line of the file on which <see cref="Sql"/> starts, for messages.</summary>
    [YamlIgnore]
    public int SqlLine { get; internal set; }

    /// <summary>The file, for messages.</summary>
    [YamlIgnore]
    public string Path { get; internal set; } = "";

    /// <summary>SHA-256 over what determines the figures, not over the wording: equal hashes measure alike.</summary>
    [YamlIgnore]
    public string Sha256 { get; internal set; } = "";
}

namespace Analytics.Warehouse.Index;

/// <summary>An index made of bad data is not published.</summary>
public sealed class QualityGate
{
    /// <summary>The rates of data quality.</summary>
    public List<string> Rates { get; set; } = [];

    /// <summary>Least geometric mean of the rates for each grade; what reaches none is D.</summary>
    public Dictionary<string, double> Grades { get; set; } = [];

    /// <summary>The lowest grade with which an index is published.</summary>
    public string AtLeast { get; set; } = "";

    /// <summary>The grade of a geometric mean.</summary>
    public string Grade(double mean) =>
        Grades.Where(grade => mean >= grade.Value).OrderByDescending(grade => grade.Value).Select(grade => grade.Key).FirstOrDefault("D");

    /// <summary>True when an index may be published at that geometric mean.</summary>
    public bool Opens(double mean) => mean >= Grades[AtLeast];
}

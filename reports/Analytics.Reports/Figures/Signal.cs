namespace Analytics.Reports.Figures;

/// <summary>What the interval of a change says (rule R14).</summary>
public enum Signal
{
    /// <summary>There is nothing to compare with, or too little.</summary>
    Unknown,

    /// <summary>The interval holds zero.</summary>
    Ordinary,

    /// <summary>The interval lies on the better side of zero.</summary>
    Improvement,

    /// <summary>The interval lies on the worse side of zero.</summary>
    Deterioration,
}

namespace Analytics.Reports.Printing;

/// <summary>The forms in which a report is given out.</summary>
public enum ReportFormat
{
    /// <summary>The page itself; the others are made from it, so it is always there.</summary>
    Html,

    /// <summary>The same page on A4.</summary>
    Pdf,

    /// <summary>A picture of each chart.</summary>
    Png,

    /// <summary>The numbers of each chart.</summary>
    Csv,
}

using Analytics.Reports.Wording;

namespace Analytics.Reports;

/// <summary>Which documents of a quarter are wanted.</summary>
public sealed record ReportOrder
{
    /// <summary>For example 2025-Q4; null is the newest quarter that was measured.</summary>
    public string? PeriodCode { get; init; }

    /// <summary>The figures of the newest run that knew no more than what was recorded by that day; null is the current one.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>The language.</summary>
    public Language Words { get; init; } = Language.Vietnamese;

    /// <summary>The report of eight pages.</summary>
    public bool HasLeadership { get; init; }

    /// <summary>The page that is seen at a glance.</summary>
    public bool HasDashboard { get; init; }

    /// <summary>Ids of agencies that get a scorecard; <see cref="Every"/> among them is all of them.</summary>
    public IReadOnlyList<string> Agencies { get; init; } = [];

    /// <summary>Ids of directives that get a page; <see cref="Every"/> among them is all of them.</summary>
    public IReadOnlyList<string> Directives { get; init; } = [];

    /// <summary>Folder on the network where the documents will be found: printed as a code; null is nowhere.</summary>
    public Uri? Online { get; init; }

    /// <summary>Stands for all agencies or all directives.</summary>
    public const string Every = "all";
}

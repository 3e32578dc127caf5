using Analytics.Reports.Wording;

namespace Analytics.Reports.Figures;

/// <summary>The quarter of a report, the cuts (V, K) of its run, and the quarters that it is compared with.</summary>
public sealed record ReportQuarter
{
    /// <summary>Id of the run that holds the figures.</summary>
    public required string RunId { get; init; }

    /// <summary>V: the state of the world on that day.</summary>
    public required DateOnly ValidDate { get; init; }

    /// <summary>K: what was recorded by that day.</summary>
    public required DateOnly KnownDate { get; init; }

    /// <summary>True before the official date of the quarter.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>True when any input was simulated.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>2025-Q4.</summary>
    public required string Code { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>Code of the quarter before.</summary>
    public string? PreviousCode { get; init; }

    /// <summary>First day of the quarter before.</summary>
    public DateOnly? PreviousStartDate { get; init; }

    /// <summary>Code of the same quarter a year before.</summary>
    public string? LastYearCode { get; init; }

    /// <summary>Validity, knowledge and run of the figures: stands under every page.</summary>
    public string Source(Language words) => words.Say(
        IsProvisional ? "page.source_provisional" : "page.source",
        ("v", words.Date(ValidDate)), ("k", words.Date(KnownDate)), ("run", RunId));
}

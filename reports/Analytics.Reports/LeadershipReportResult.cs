using Analytics.Reports.Leadership;

namespace Analytics.Reports;

/// <summary>What was written, in short.</summary>
public sealed record LeadershipReportResult
{
    /// <summary>The file, as a full path.</summary>
    public required string Path { get; init; }

    /// <summary>The quarter, for example 2025-Q4.</summary>
    public required string PeriodCode { get; init; }

    /// <summary>The run whose figures it prints.</summary>
    public required string RunId { get; init; }

    /// <summary>The full title.</summary>
    public required string Title { get; init; }

    /// <summary>Validity, knowledge and run of the figures, in words; says too when they were simulated.</summary>
    public required string Source { get; init; }

    /// <summary>K: what was recorded by that day.</summary>
    public required DateOnly KnownDate { get; init; }

    /// <summary>True when any input was simulated.</summary>
    public required bool IsSimulated { get; init; }

    /// <summary>The headline numbers as printed.</summary>
    public required IReadOnlyList<Headline> Headlines { get; init; }

    /// <summary>The findings, one sentence each.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>The charts as SVG, by their id.</summary>
    public required IReadOnlyDictionary<string, string> Drawings { get; init; }
}

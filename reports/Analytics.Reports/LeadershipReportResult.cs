using Analytics.Reports.Documents;

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

    /// <summary>The headline numbers as printed.</summary>
    public required IReadOnlyList<Headline> Headlines { get; init; }

    /// <summary>The findings, one sentence each.</summary>
    public required IReadOnlyList<string> Findings { get; init; }
}

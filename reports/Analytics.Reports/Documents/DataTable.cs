using Analytics.Reports.Wording;

namespace Analytics.Reports.Documents;

/// <summary>A table of numbers as printed: behind a chart for readers who do not see it, or by itself.</summary>
public sealed record DataTable
{
    /// <summary>Column heads; the first column names the row.</summary>
    public required IReadOnlyList<string> Heads { get; init; }

    /// <summary>Cells, as many as heads in each row.</summary>
    public required IReadOnlyList<IReadOnlyList<Cell>> Rows { get; init; }
}

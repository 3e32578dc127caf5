namespace Analytics.Reports.Leadership.Sections;

/// <summary>The numbers behind a chart, as printed: for readers who do not see the chart.</summary>
public sealed record DataTable
{
    /// <summary>Column heads; the first column names the row, the others are numbers.</summary>
    public required IReadOnlyList<string> Heads { get; init; }

    /// <summary>Cells, as many as heads in each row.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }
}

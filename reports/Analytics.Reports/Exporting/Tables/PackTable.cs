namespace Analytics.Reports.Exporting.Tables;

/// <summary>A table of the star schema, or a mart, as the pack holds it.</summary>
sealed record PackTable
{
    /// <summary>With its schema, for example star.dim_task.</summary>
    public required string Name { get; init; }

    /// <summary>True for a mart.</summary>
    public required bool IsView { get; init; }

    /// <summary>What a row is; null when the warehouse does not say.</summary>
    public required string? Comment { get; init; }

    public required IReadOnlyList<PackColumn> Columns { get; init; }

    /// <summary>What makes a row unique; empty when no columns are known that do.</summary>
    public required IReadOnlyList<string> Key { get; init; }

    /// <summary>The year of a row as SQL; null where the table is never split.</summary>
    public required string? YearOf { get; init; }

    public required long Rows { get; init; }

    /// <summary>True when the rows lie in the order of their key already, so that nothing is to be sorted.</summary>
    public required bool IsOrdered { get; init; }

    /// <summary>Where SQL finds it.</summary>
    public string Source => "pack." + Name;

    /// <summary>Its columns, as SQL.</summary>
    public string Selected => string.Join(", ", Columns.Select(column => column.Quoted));

    /// <summary>The clause that puts the rows in the one order that their content gives; empty when they lie in it.</summary>
    public string OrderBy => IsOrdered ? "" : "order by " + (Key.Count > 0 ? string.Join(", ", Key) : "all");
}

namespace Analytics.Reports.Exporting.Tables;

/// <summary>One column of a table of a pack.</summary>
/// <param name="Name">As in SQL.</param>
/// <param name="Type">As DuckDB names it.</param>
/// <param name="Comment">What it means; null when the warehouse does not say.</param>
/// <param name="IsNullable">False when every row has a value.</param>
sealed record PackColumn(string Name, string Type, string? Comment, bool IsNullable)
{
    /// <summary>The name as SQL takes it whatever it is.</summary>
    public string Quoted => $"\"{Name}\"";

    public bool IsText => Type == "VARCHAR";
}

namespace Analytics.Reports.Wording;

/// <summary>One cell of a table: as it is printed, and the number behind it, which a CSV file holds.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Number">The number, unrounded, in the unit of the warehouse; null for a text or where there is none.</param>
public readonly record struct Cell(string Text, double? Number = null)
{
    /// <summary>A text.</summary>
    public static implicit operator Cell(string text) => new(text);
}

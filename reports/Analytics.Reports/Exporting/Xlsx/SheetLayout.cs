namespace Analytics.Reports.Exporting.Xlsx;

/// <summary>How a sheet looks.</summary>
/// <param name="Name">At most 25 characters, so that a number fits behind it.</param>
/// <param name="Header">The first row.</param>
/// <param name="Widths">Width of each column in characters.</param>
sealed record SheetLayout(string Name, IReadOnlyList<string> Header, IReadOnlyList<double> Widths);

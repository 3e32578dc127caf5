namespace Analytics.Etl.Reading;

/// <summary>A column that a file has and its contract has not: it stays in landing and is not loaded.</summary>
/// <param name="Name">Heading or key; "column 3" for one without a name.</param>
/// <param name="Records">Records with a value in it.</param>
sealed record NewColumn(string Name, long Records);

namespace Analytics.Reports.Figures;

/// <summary>An indicator by its number in the catalogue and its name.</summary>
public sealed record NumberedName
{
    /// <summary>Number in the catalogue.</summary>
    public required int Number { get; init; }

    /// <summary>Name, in the language that was asked for.</summary>
    public required string Name { get; init; }
}

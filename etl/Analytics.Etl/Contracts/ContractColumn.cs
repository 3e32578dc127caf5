namespace Analytics.Etl.Contracts;

/// <summary>One column of a record kind.</summary>
/// <param name="Name">Name in the header, lower case.</param>
/// <param name="Type">What its text must read as.</param>
/// <param name="Meaning">What it says, in one sentence; printed in the contract documentation.</param>
public sealed record ContractColumn(string Name, ColumnType Type, string Meaning)
{
    /// <summary>True when the header must have it and every record must fill it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What an empty cell means, as SQL over the typed columns of the record; null = stays empty.</summary>
    public string? Default { get; init; }

    /// <summary>What an empty cell means, in words; null = not given.</summary>
    public string? DefaultMeaning { get; init; }

    /// <summary>The only values allowed; empty = any.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>True when it names an agency by id, name or alias, and the id of that agency is what is stored.</summary>
    public bool NamesAgency { get; init; }

    /// <summary>The kind whose id it must name; null = not checked.</summary>
    public string? References { get; init; }
}

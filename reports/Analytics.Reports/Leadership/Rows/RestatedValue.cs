namespace Analytics.Reports.Leadership.Rows;

/// <summary>A figure of an earlier quarter that was published and is another one now.</summary>
public sealed record RestatedValue
{
    /// <summary>Last day of the quarter.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>Name of the indicator.</summary>
    public required string Name { get; init; }

    /// <summary>Unit of the values.</summary>
    public required string Unit { get; init; }

    /// <summary>K of the published run.</summary>
    public required DateOnly PublishedDate { get; init; }

    /// <summary>The published value.</summary>
    public double? Published { get; init; }

    /// <summary>The value now.</summary>
    public double? Restated { get; init; }

    /// <summary>records: of things recorded later; definition: of another version of the definition.</summary>
    public required string Reason { get; init; }

    /// <summary>Restated figures that there are in all.</summary>
    public long Total { get; init; }
}

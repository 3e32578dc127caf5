namespace Analytics.Reports.Charts;

/// <summary>Days lost to one cause.</summary>
public sealed record ParetoRow
{
    /// <summary>Name of the cause, as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Who can remove it, as printed; null when nobody is named.</summary>
    public string? Unblocker { get; init; }

    /// <summary>Days lost.</summary>
    public double Days { get; init; }

    /// <summary>Times it happened.</summary>
    public int Count { get; init; }
}

namespace Analytics.Reports.Leadership.Rows;

/// <summary>Bottlenecks of one cause that are open at V.</summary>
public sealed record BottleneckCause
{
    /// <summary>Code of the cause.</summary>
    public required string Cause { get; init; }

    /// <summary>Open bottlenecks.</summary>
    public int Count { get; init; }

    /// <summary>Days they have stood, added up.</summary>
    public double Days { get; init; }

    /// <summary>Those beyond the authority of the agencies concerned.</summary>
    public int BeyondAuthority { get; init; }

    /// <summary>Who could remove most of them; null when nobody is named.</summary>
    public string? Unblocker { get; init; }
}

namespace Analytics.Etl;

/// <summary>How a pull is done.</summary>
public sealed record PullOptions
{
    /// <summary>Reads the source from its start, as if it had never been read; what is known already is duplicate.</summary>
    public bool FromStart { get; init; }
}

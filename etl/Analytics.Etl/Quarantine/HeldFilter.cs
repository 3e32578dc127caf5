namespace Analytics.Etl.Quarantine;

/// <summary>Which held records are meant; a member that is null leaves nothing out.</summary>
public sealed record HeldFilter
{
    /// <summary>Of this source.</summary>
    public string? Source { get; init; }

    /// <summary>Of this record kind.</summary>
    public string? Kind { get; init; }

    /// <summary>Refused for this reason code.</summary>
    public string? Reason { get; init; }
}

namespace Analytics.Etl.Sources.Rest.Settings;

/// <summary>How a list says what changed since the last fetch.</summary>
sealed record UpdatedSettings
{
    /// <summary>Dotted path, in an item, of the moment of its last change (or of a number that only grows).</summary>
    public required string Field { get; init; }

    /// <summary>Query parameter that asks for changes only; null = the whole list is read, details only of what changed.</summary>
    public string? Parameter { get; init; }

    /// <summary>What the parameter says, with {mark} for the moment.</summary>
    public string Value { get; init; } = "{mark}";

    /// <summary>How the moment is written: a .NET date format, unix, unix_ms, or number for a number that only grows.</summary>
    public string Format { get; init; } = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Offset from UTC of moments that name none, and in which the parameter is written, for example +07:00.</summary>
    public string UtcOffset { get; init; } = "+00:00";

    /// <summary>How far before the newest change the next fetch starts.</summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromMinutes(5);
}

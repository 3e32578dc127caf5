namespace Analytics.Etl.Landing;

/// <summary>Bytes of a source that were written down as they came.</summary>
public sealed record LandedFile
{
    /// <summary>File name or resource as the source calls it, for messages.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// What it holds: the name of a record kind, or, for a source with mappings, of a table that they read.
    /// </summary>
    public required string Content { get; init; }

    /// <summary>How to read it.</summary>
    public required FileForm Form { get; init; }

    /// <summary>Hash of the bytes, lower-case hexadecimal; the name under which they are kept.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size as received.</summary>
    public required long SizeBytes { get; init; }

    /// <summary>When they were written down, UTC.</summary>
    public required DateTime LandedAt { get; init; }
}

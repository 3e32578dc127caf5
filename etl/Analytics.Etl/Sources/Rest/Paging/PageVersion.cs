using Analytics.Etl.Sources.Rest.Http;

namespace Analytics.Etl.Sources.Rest.Paging;

/// <summary>The version of a page that was read last.</summary>
sealed record PageVersion
{
    /// <summary>Most pages of one list that are asked for by version: of a longer one, the asking costs as much as the reading.</summary>
    public const int MaxKept = 50;

    /// <summary>Its address, without secrets.</summary>
    public required string Address { get; init; }

    /// <summary>The source's name for the version; null = it gave none.</summary>
    public string? Etag { get; init; }

    /// <summary>When it last changed; null = the source did not say.</summary>
    public string? LastModified { get; init; }

    public Validators Validators() => new(Etag, LastModified);
}

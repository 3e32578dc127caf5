using Analytics.Etl.Sources.Rest.Http;

namespace Analytics.Etl.Sources.Rest.Paging;

/// <summary>The version of a page that was read last.</summary>
/// <param name="Address">Its address, without secrets.</param>
/// <param name="ETag">The source's name for the version.</param>
/// <param name="LastModified">When it last changed.</param>
sealed record PageVersion(string Address, string? ETag, string? LastModified)
{
    /// <summary>Most pages of one list that are asked for by version: of a longer one, the asking costs as much as the reading.</summary>
    public const int MaxKept = 50;

    public Validators Validators => new(ETag, LastModified);
}

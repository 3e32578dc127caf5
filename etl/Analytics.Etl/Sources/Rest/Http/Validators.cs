namespace Analytics.Etl.Sources.Rest.Http;

/// <summary>By what a source knows which version of an answer we have.</summary>
/// <param name="ETag">Its name for the version; null = it gave none.</param>
/// <param name="LastModified">When it last changed, as the source wrote it; null = it did not say.</param>
sealed record Validators(string? ETag, string? LastModified)
{
    /// <summary>True when there is nothing to ask by.</summary>
    public bool IsEmpty => ETag is null && LastModified is null;

    /// <summary>Asks for an answer only if it differs.</summary>
    public void Apply(HttpRequestMessage request)
    {
        if (ETag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", ETag);
        }
        else if (LastModified is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", LastModified);
        }
    }

    public static Validators Of(HttpResponseMessage response) => new(
        response.Headers.TryGetValues("ETag", out var tags) ? tags.FirstOrDefault() : null,
        response.Content.Headers.TryGetValues("Last-Modified", out var moments) ? moments.FirstOrDefault() : null);
}

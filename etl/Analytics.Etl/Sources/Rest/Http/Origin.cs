namespace Analytics.Etl.Sources.Rest.Http;

/// <summary>The one server that a source may be asked at: secrets go to no other.</summary>
sealed class Origin(Uri home)
{
    /// <summary>An address that the server named, from where it named it; null = it is on another server.</summary>
    public Uri? Resolve(Uri from, Uri named)
    {
        var target = new Uri(from, named);
        if (target is { Scheme: "http", IsDefaultPort: true } && home is { Scheme: "https", IsDefaultPort: true })
        {
            // Servers behind a proxy do not know that they are reached by https.
            target = new UriBuilder(target) { Scheme = "https", Port = -1 }.Uri;
        }

        return target.Scheme == home.Scheme && target.Port == home.Port
            && string.Equals(target.IdnHost, home.IdnHost, StringComparison.OrdinalIgnoreCase) ? target : null;
    }
}

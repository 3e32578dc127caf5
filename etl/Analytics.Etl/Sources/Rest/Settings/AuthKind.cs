namespace Analytics.Etl.Sources.Rest.Settings;

/// <summary>How a source knows us.</summary>
enum AuthKind
{
    /// <summary>A secret in a header or a query parameter of the source's choice.</summary>
    ApiKey,

    /// <summary>A secret in the header Authorization: Bearer.</summary>
    Bearer,

    /// <summary>OAuth 2.0 client credentials: a token that expires.</summary>
    Oauth2,
}

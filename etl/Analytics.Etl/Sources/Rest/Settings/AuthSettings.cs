namespace Analytics.Etl.Sources.Rest.Settings;

/// <summary>How the source knows us. Secrets stand in environment variables; the settings hold their names.</summary>
sealed record AuthSettings
{
    /// <summary>api_key, bearer or oauth2.</summary>
    public required AuthKind Kind { get; init; }

    /// <summary>api_key, bearer: the environment variable with the secret.</summary>
    public string? TokenEnv { get; init; }

    /// <summary>api_key: the header that carries it.</summary>
    public string? Header { get; init; }

    /// <summary>api_key: the query parameter that carries it, when no header can.</summary>
    public string? Query { get; init; }

    /// <summary>oauth2: where a token is had for the client's credentials.</summary>
    public Uri? TokenUrl { get; init; }

    /// <summary>oauth2: the client.</summary>
    public string? ClientId { get; init; }

    /// <summary>oauth2: the environment variable with the client's secret.</summary>
    public string? ClientSecretEnv { get; init; }

    /// <summary>oauth2: the scope to ask for; null = the client's own.</summary>
    public string? Scope { get; init; }

    /// <summary>oauth2: whether the client's credentials go in the form; usually they go in a header.</summary>
    public bool CredentialsInForm { get; init; }
}

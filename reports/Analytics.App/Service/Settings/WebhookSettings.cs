namespace Analytics.App.Service.Settings;

/// <summary>Where alerts are posted.</summary>
sealed record WebhookSettings
{
    /// <summary>The address.</summary>
    public Uri? Url { get; init; }

    /// <summary>Environment variable with the address, when the address is itself a secret.</summary>
    public string? UrlEnv { get; init; }

    /// <summary>Environment variable with a bearer token.</summary>
    public string? TokenEnv { get; init; }
}

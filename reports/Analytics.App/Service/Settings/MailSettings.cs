namespace Analytics.App.Service.Settings;

/// <summary>How mails are sent.</summary>
sealed record MailSettings
{
    /// <summary>The SMTP server.</summary>
    public required string Host { get; init; }

    /// <summary>Its port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>False sends in clear: only for a server on the same machine.</summary>
    public bool Starttls { get; init; } = true;

    /// <summary>The sender.</summary>
    public required string From { get; init; }

    /// <summary>Who gets it.</summary>
    public required List<string> To { get; init; }

    /// <summary>The account; null = none is needed.</summary>
    public string? User { get; init; }

    /// <summary>Environment variable with the password of the account.</summary>
    public string? PasswordEnv { get; init; }
}

namespace Analytics.App.Service.Settings;

/// <summary>Section <c>alerts:</c> of the configuration. Every incident is in the log; these come on top.</summary>
sealed record AlertSettings
{
    /// <summary>Posts JSON.</summary>
    public WebhookSettings? Webhook { get; init; }

    /// <summary>Sends mail.</summary>
    public MailSettings? Mail { get; init; }
}

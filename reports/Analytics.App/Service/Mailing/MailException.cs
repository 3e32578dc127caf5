namespace Analytics.App.Service.Mailing;

/// <summary>A mail server did not say that it took a mail; the message names the server and what it said.</summary>
sealed class MailException : Exception
{
    public MailException() { }

    public MailException(string message) : base(message) { }

    public MailException(string message, Exception inner) : base(message, inner) { }

    /// <summary>True when the whole mail was handed over and no answer came: it may have arrived.</summary>
    public bool MayHaveArrived { get; init; }
}

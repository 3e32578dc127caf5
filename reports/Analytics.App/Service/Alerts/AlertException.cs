namespace Analytics.App.Service.Alerts;

/// <summary>People could not be told; it is tried again with the next failure.</summary>
sealed class AlertException : Exception
{
    public AlertException() { }

    public AlertException(string message) : base(message) { }

    public AlertException(string message, Exception inner) : base(message, inner) { }
}

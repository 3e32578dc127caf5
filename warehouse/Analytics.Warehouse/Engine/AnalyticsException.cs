namespace Analytics.Warehouse.Engine;

/// <summary>
/// Something a person can mend: the message says what happened, where, and what to do. Shown without a stack trace.
/// </summary>
public sealed class AnalyticsException : Exception
{
    /// <summary>With no message; prefer one.</summary>
    public AnalyticsException() { }

    /// <summary>With the whole message: what, where, and what to do.</summary>
    public AnalyticsException(string message) : base(message) { }

    /// <summary>With the whole message and what caused it.</summary>
    public AnalyticsException(string message, Exception inner) : base(message, inner) { }
}

namespace Analytics.App.Service.Alerts;

/// <summary>A way to tell people.</summary>
interface IAlertChannel
{
    /// <summary>Its name, without a comma.</summary>
    string Name { get; }

    /// <summary>Tells them.</summary>
    /// <exception cref="AlertException">It could not be told.</exception>
    Task Send(Alert alert, CancellationToken cancellation);
}

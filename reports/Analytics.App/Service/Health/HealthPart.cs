namespace Analytics.App.Service.Health;

/// <summary>One thing that the service needs.</summary>
/// <param name="Name">schedule, warehouse or snapshot.</param>
/// <param name="IsReady">Whether it can be used.</param>
/// <param name="Detail">In a few words.</param>
sealed record HealthPart(string Name, bool IsReady, string Detail);

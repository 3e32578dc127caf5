namespace Analytics.App.Service.Settings;

/// <summary>Section <c>service:</c> of the configuration.</summary>
sealed record ServiceSettings
{
    /// <summary>Where health and metrics are served; port 0 takes any free one.</summary>
    public Uri Listen { get; init; } = new("http://127.0.0.1:8087");

    /// <summary>Where the schedule and its history are kept.</summary>
    public StoreKind Store { get; init; } = StoreKind.Sqlite;

    /// <summary>Environment variable that holds the connection string of PostgreSQL.</summary>
    public string? StoreConnectionEnv { get; init; }

    /// <summary>How long a job waits for another process that writes the warehouse.</summary>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the service may take to stop: jobs are asked to end, then broken off.</summary>
    public TimeSpan StopWithin { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>How often nodes look for one another; a node silent for twice as long is taken for dead.</summary>
    public TimeSpan NodeCheck { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often drop folders are looked at; the file system's own notices come on top.</summary>
    public TimeSpan Watch { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Metrics to a collector; also set by OTEL_EXPORTER_OTLP_ENDPOINT.</summary>
    public OtlpSettings? Otlp { get; init; }
}

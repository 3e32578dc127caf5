namespace Analytics.App.Service.Settings;

/// <summary>Where metrics are sent by OTLP.</summary>
sealed record OtlpSettings
{
    /// <summary>Address of the collector, for example http://127.0.0.1:4318/v1/metrics.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>How they are sent.</summary>
    public OtlpWire Protocol { get; init; } = OtlpWire.HttpProtobuf;

    /// <summary>Environment variable with headers, as in OTEL_EXPORTER_OTLP_HEADERS.</summary>
    public string? HeadersEnv { get; init; }

    /// <summary>How often.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(1);
}

using Analytics.App.Service.Settings;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Analytics.App.Service.Metrics;

/// <summary>Sends the figures to a collector when one is configured, here or by the usual environment variables.</summary>
static class OtlpExport
{
    /// <summary>Starts sending; null = no collector is configured.</summary>
    public static MeterProvider? Start(OtlpSettings? settings)
    {
        var isInEnvironment = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"))
            || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"));
        if (settings is null && !isInEnvironment)
        {
            return null;
        }

        return Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(resource => resource.AddService("analytics"))
            .AddMeter(ServiceMetrics.MeterName)
            .AddOtlpExporter((exporter, reader) =>
            {
                // Without settings the exporter reads OTEL_EXPORTER_OTLP_* itself.
                if (settings is null)
                {
                    return;
                }

                exporter.Endpoint = settings.Endpoint;
                exporter.Protocol = settings.Protocol == OtlpWire.Grpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
                exporter.Headers = settings.HeadersEnv is null ? null : Environment.GetEnvironmentVariable(settings.HeadersEnv);
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)settings.Every.TotalMilliseconds;
            })
            .Build();
    }
}

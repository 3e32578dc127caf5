namespace Analytics.App.Service.Settings;

/// <summary>Wire formats of OTLP.</summary>
enum OtlpWire
{
    /// <summary>Protobuf over HTTP, port 4318.</summary>
    HttpProtobuf,

    /// <summary>gRPC, port 4317.</summary>
    Grpc,
}

using System.Text;
using Analytics.Service.Tests.Running;

namespace Analytics.Service.Tests;

public sealed class OtlpTests : IDisposable
{
    readonly Site _site = new();

    [Fact]
    public void Metrics_reach_a_collector()
    {
        using var collector = new WebhookReceiver();
        _site.WithSample().With(service: $"otlp: {{endpoint: \"{collector.Address}\", every: 1s}}");

        var service = _site.Serve();

        Eventually.True(() => Has("pull:inbox") && Has("analytics.rows") && Has("analytics.job.runs"), "metrics arrive", () => service.Log);

        bool Has(string text) => collector.Raw.Any(body => body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);
    }

    public void Dispose() => _site.Dispose();
}

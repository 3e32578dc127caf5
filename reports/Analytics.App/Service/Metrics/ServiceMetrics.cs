using System.Diagnostics.Metrics;
using Analytics.App.Service.Health;
using Analytics.Etl;

namespace Analytics.App.Service.Metrics;

/// <summary>The figures that the service gives of itself, as instruments of one meter.</summary>
sealed class ServiceMetrics : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Analytics";

    readonly Meter _meter = new(MeterName);
    readonly Counter<long> _runs;
    readonly Counter<long> _rows;
    IReadOnlyList<SourceLag> _sources = [];

    public ServiceMetrics()
    {
        _runs = _meter.CreateCounter<long>("analytics.job.runs", description: "Attempts of jobs, by how they ended.");
        _rows = _meter.CreateCounter<long>("analytics.rows", description: "Records pulled: loaded, duplicate or quarantined.");
        _meter.CreateObservableGauge(
            "analytics.source.lag", Lags, "s", "Time since the newest successful pull.");
        _meter.CreateObservableGauge(
            "analytics.quarantine.open", Held, description: "Records held in quarantine.");
    }

    /// <summary>An attempt has ended.</summary>
    public void Ran(string job, string outcome) => _runs.Add(1, new("job", job), new("outcome", outcome));

    /// <summary>A pull has loaded.</summary>
    public void Pulled(string source, PullResult result)
    {
        Rows("loaded", result.Loaded);
        Rows("duplicate", result.Duplicate);
        Rows("quarantined", result.Quarantined);

        void Rows(string outcome, long count) => _rows.Add(count, new("source", source), new("result", outcome));
    }

    /// <summary>How the sources stand now.</summary>
    public void Now(IReadOnlyList<SourceLag> sources) => Volatile.Write(ref _sources, sources);

    /// <inheritdoc />
    public void Dispose() => _meter.Dispose();

    IEnumerable<Measurement<double>> Lags() =>
        from source in Volatile.Read(ref _sources)
        where source.Lag is not null
        select new Measurement<double>(source.Lag!.Value.TotalSeconds, new KeyValuePair<string, object?>("source", source.Source));

    IEnumerable<Measurement<long>> Held() =>
        Volatile.Read(ref _sources).Select(source =>
            new Measurement<long>(source.Quarantined, new KeyValuePair<string, object?>("source", source.Source)));
}

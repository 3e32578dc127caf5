using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Analytics.App.Service.Metrics;

/// <summary>Listens to the meter of the service and writes its figures as Prometheus reads them (text format 0.0.4).</summary>
sealed class PrometheusPage : IDisposable
{
    /// <summary>The media type of the page.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    readonly ConcurrentDictionary<(Instrument Instrument, string Labels), double> _values = new();
    readonly MeterListener _listener = new();
    readonly Lock _writing = new();

    public PrometheusPage()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == ServiceMetrics.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>The page as of now.</summary>
    public string Write()
    {
        lock (_writing)
        {
            // What is observed is gone when it is no longer given.
            foreach (var key in _values.Keys.Where(key => key.Instrument.IsObservable))
            {
                _values.TryRemove(key, out _);
            }

            _listener.RecordObservableInstruments();
            var page = new StringBuilder();
            foreach (var group in _values.GroupBy(pair => pair.Key.Instrument).OrderBy(group => group.Key.Name, StringComparer.Ordinal))
            {
                Write(page, group.Key, group.Select(pair => (pair.Key.Labels, pair.Value)));
            }

            return page.ToString();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _listener.Dispose();

    static void Write(StringBuilder page, Instrument instrument, IEnumerable<(string Labels, double Value)> values)
    {
        var name = instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : "") + (instrument.IsObservable ? "" : "_total");
        page.Append(CultureInfo.InvariantCulture, $"# HELP {name} {instrument.Description}\n");
        page.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {(instrument.IsObservable ? "gauge" : "counter")}\n");
        foreach (var (labels, value) in values.OrderBy(one => one.Labels, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"{name}{{{labels}}} {value:R}\n");
        }
    }

    void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}=\"{Escaped(tag.Value)}\""));
        _values.AddOrUpdate((instrument, labels), value, (_, before) => instrument.IsObservable ? value : before + value);
    }

    static string Escaped(object? value) =>
        Convert.ToString(value, CultureInfo.InvariantCulture)!
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using Analytics.Connectors.Tests.Rest;

namespace Analytics.Benchmarks.Connectors;

/// <summary>A list of events in pages, by offset, from memory.</summary>
sealed class RestServer : IDisposable
{
    public const int PageItems = 1000;

    public static readonly string[] Columns =
    [
        "event_id", "source_event_uid", "task_id", "agency", "event_type", "effective_date", "recorded_at", "new_due_date",
        "is_approved", "is_by_issuer", "actor_agency_id", "reason_code", "evidence_id",
    ];

    readonly ScriptedServer _server;

    public RestServer(string csv)
    {
        var items = File.ReadLines(csv).Skip(1).Select(Item).ToList();
        _server = new ScriptedServer(request =>
        {
            var offset = int.Parse(request.Query.GetValueOrDefault("offset", "0"), CultureInfo.InvariantCulture);
            return new Reply { Body = Encoding.UTF8.GetBytes($$"""{"items":[{{string.Join(',', items.Skip(offset).Take(PageItems))}}]}""") };
        });
    }

    public string Address => _server.Address;

    public void Dispose() => _server.Dispose();

    static string Item(string line)
    {
        var values = line.Split(',');
        return JsonSerializer.Serialize(Columns.Zip(values).Where(pair => pair.Second.Length > 0).ToDictionary(pair => pair.First, pair => pair.Second));
    }
}

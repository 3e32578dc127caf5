using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Analytics.Connectors.Tests.Redmine;

/// <summary>The REST API of the tracker, as its administrator.</summary>
sealed class RedmineApi : IDisposable
{
    readonly HttpClient _http;
    readonly Dictionary<string, int> _fields;

    public RedmineApi(string address)
    {
        _http = new HttpClient { BaseAddress = new Uri(address) };
        _http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("admin:admin")));
        Key = Get("users/current.json").GetProperty("user").GetProperty("api_key").GetString()!;
        _fields = Get("custom_fields.json").GetProperty("custom_fields").EnumerateArray().ToDictionary(
            field => $"{field.GetProperty("customized_type").GetString()}: {field.GetProperty("name").GetString()}",
            field => field.GetProperty("id").GetInt32());
    }

    /// <summary>The API key of the administrator.</summary>
    public string Key { get; }

    /// <summary>Requests made.</summary>
    public int Count { get; private set; }

    public JsonElement Get(string path) => Send(HttpMethod.Get, path, null);

    /// <summary>Makes something; its id.</summary>
    public int Post(string path, string what, object content) =>
        Send(HttpMethod.Post, path, new Dictionary<string, object> { [what] = content }).GetProperty(what).GetProperty("id").GetInt32();

    public void Put(string path, string what, object content) => Send(HttpMethod.Put, path, new Dictionary<string, object> { [what] = content });

    public void Delete(string path) => Send(HttpMethod.Delete, path, null);

    /// <summary>Values of fields of an administrator's making, as the API takes them; empty ones are left out.</summary>
    public object[] Fields(string type, params (string Name, string? Value)[] values) =>
    [
        .. values.Where(field => field.Value is not null).Select(field => new { id = _fields[$"{type}: {field.Name}"], value = field.Value }),
    ];

    public void Dispose() => _http.Dispose();

    JsonElement Send(HttpMethod method, string path, object? content)
    {
        Count++;
        using var request = new HttpRequestMessage(method, path);
        if (content is not null)
        {
            request.Content = new StringContent(JsonSerializer.Serialize(content), Encoding.UTF8, "application/json");
        }

        using var response = _http.Send(request);
        using var reader = new StreamReader(response.Content.ReadAsStream());
        var body = reader.ReadToEnd();
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {(int)response.StatusCode} {body}\n{JsonSerializer.Serialize(content)}");
        return body.Trim().Length == 0 ? default : JsonDocument.Parse(body).RootElement;
    }
}

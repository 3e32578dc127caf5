using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Analytics.Service.Tests.Running;

/// <summary>Takes posts on the loopback and keeps them.</summary>
public sealed class WebhookReceiver : IDisposable
{
    readonly HttpListener _listener = new();
    readonly List<byte[]> _bodies = [];

    public WebhookReceiver()
    {
        Address = $"http://127.0.0.1:{FreePort()}/hook/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = Listen();
    }

    public string Address { get; }

    /// <summary>The newest Authorization header.</summary>
    public string? Authorization { get; private set; }

    /// <summary>The bodies as JSON, in order.</summary>
    public IReadOnlyList<JsonElement> Bodies => [.. Raw.Select(body => JsonDocument.Parse(body).RootElement)];

    /// <summary>The bodies, in order.</summary>
    public IReadOnlyList<byte[]> Raw
    {
        get
        {
            lock (_bodies)
            {
                return [.. _bodies];
            }
        }
    }

    public void Dispose() => _listener.Close();

    static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    async Task Listen()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                Authorization = context.Request.Headers["Authorization"];
                lock (_bodies)
                {
                    _bodies.Add(body.ToArray());
                }

                context.Response.StatusCode = 200;
                context.Response.Close();
            }
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}

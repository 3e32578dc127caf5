using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Analytics.Connectors.Tests.Rest;

/// <summary>A server on a free port of this machine that answers as its script says, also against every rule of HTTP.</summary>
sealed class ScriptedServer : IDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _end = new();
    readonly Func<Request, Reply> _script;

    public ScriptedServer(Func<Request, Reply> script)
    {
        _script = script;
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _ = Accept();
    }

    public string Address { get; }

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<Request> Requests { get; } = [];

    public IEnumerable<string> Paths => Requests.Select(request => request.Path);

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _end.Dispose();
    }

    async Task Accept()
    {
        while (!_end.IsCancellationRequested)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync(_end.Token);
            }
            catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }

            _ = Serve(client, _end.Token);
        }
    }

    async Task Serve(TcpClient client, CancellationToken end)
    {
        using (client)
        {
            try
            {
                await Serve(client.GetStream(), end);
            }
            catch (Exception error) when (error is IOException or OperationCanceledException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    async Task Serve(NetworkStream stream, CancellationToken end)
    {
        if (await Read(stream, end) is not { } request)
        {
            return;
        }

        Requests.Enqueue(request);
        var reply = _script(request);
        if (reply.IsDropped)
        {
            return;
        }

        if (reply.IsSilent)
        {
            // Ends when the client goes away.
            await stream.CopyToAsync(Stream.Null, end);
            return;
        }

        var head = new StringBuilder($"HTTP/1.1 {reply.Status} {(HttpStatusCode)reply.Status}\r\nConnection: close\r\n");
        if (reply.Body.Length > 0 || reply.Length is not null)
        {
            head.Append($"Content-Type: {reply.Type}\r\n");
        }

        foreach (var (name, value) in reply.Headers)
        {
            head.Append($"{name}: {value}\r\n");
        }

        head.Append(reply.IsCutInChunks ? "Transfer-Encoding: chunked\r\n\r\n" : $"Content-Length: {reply.Length ?? reply.Body.Length}\r\n\r\n");
        if (reply.IsCutInChunks)
        {
            head.Append($"{reply.Body.Length:x}\r\n");
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.ToString()), end);
        await stream.WriteAsync(reply.Body, end);
        if (reply.IsCutInChunks)
        {
            await stream.WriteAsync("\r\n"u8.ToArray(), end);
        }
    }

    static async Task<Request?> Read(NetworkStream stream, CancellationToken end)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        if (await reader.ReadLineAsync(end) is not { Length: > 0 } first)
        {
            return null;
        }

        Dictionary<string, string> headers = [];
        while (await reader.ReadLineAsync(end) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':');
            headers[line[..colon].ToLowerInvariant()] = line[(colon + 1)..].Trim();
        }

        var body = new char[int.Parse(headers.GetValueOrDefault("content-length", "0"))];
        if (body.Length > 0)
        {
            await reader.ReadBlockAsync(body, end);
        }

        var target = new Uri("http://server" + first.Split(' ')[1]);
        var query = target.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? ""));
        return new Request(first.Split(' ')[0], target.AbsolutePath, query, headers, new string(body));
    }
}

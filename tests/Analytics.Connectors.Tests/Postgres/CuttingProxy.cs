using System.Net;
using System.Net.Sockets;

namespace Analytics.Connectors.Tests.Postgres;

/// <summary>
/// Passes the bytes of a loopback server on, and cuts each connection, in both directions, after a number of bytes from the
/// server: what a failing network does in the middle of a message.
/// </summary>
sealed class CuttingProxy : IDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly int _serverPort;
    readonly int _cutAfter;
    readonly int _cutConnections;
    int _connections;

    /// <param name="serverPort">Port of the server.</param>
    /// <param name="cutAfter">Bytes from the server that pass.</param>
    /// <param name="cutConnections">How many connections are cut; later ones are left alone.</param>
    public CuttingProxy(int serverPort, int cutAfter, int cutConnections = int.MaxValue)
    {
        (_serverPort, _cutAfter, _cutConnections) = (serverPort, cutAfter, cutConnections);
        _listener.Start();
        _ = Serve();
    }

    public string Port => $"{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Connections so far.</summary>
    public int Connections => _connections;

    public void Dispose() => _listener.Dispose();

    async Task Serve()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                var number = Interlocked.Increment(ref _connections);
                _ = Pass(client, number <= _cutConnections ? _cutAfter : int.MaxValue);
            }
        }
        catch (SocketException)
        {
            // Disposed.
        }
        catch (ObjectDisposedException)
        {
            // Disposed.
        }
    }

    async Task Pass(TcpClient client, int bytes)
    {
        using (client)
        {
            using var server = new TcpClient();
            await server.ConnectAsync(IPAddress.Loopback, _serverPort);
            var requests = Copy(client.GetStream(), server.GetStream(), int.MaxValue);
            await Task.WhenAny(requests, Copy(server.GetStream(), client.GetStream(), bytes));
            client.LingerState = new LingerOption(enable: true, seconds: 0);
        }
    }

    static async Task Copy(NetworkStream from, NetworkStream to, int bytes)
    {
        var buffer = new byte[4096];
        try
        {
            for (int count; bytes > 0 && (count = await from.ReadAsync(buffer.AsMemory(0, Math.Min(buffer.Length, bytes)))) > 0; bytes -= count)
            {
                await to.WriteAsync(buffer.AsMemory(0, count));
            }
        }
        catch (IOException)
        {
            // One of the two went away.
        }
        catch (ObjectDisposedException)
        {
            // The other direction was cut.
        }
    }
}

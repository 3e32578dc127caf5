using System.Net;
using System.Net.Sockets;

namespace Analytics.Service.Tests.Running;

/// <summary>A mail server that takes everything and keeps it.</summary>
public sealed class MailReceiver : IDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly List<string> _messages = [];

    public MailReceiver()
    {
        _listener.Start();
        _ = Listen();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (_messages)
            {
                return [.. _messages];
            }
        }
    }

    public void Dispose() => _listener.Dispose();

    async Task Listen()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await Converse(client);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }

    async Task Converse(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream());
        using var writer = new StreamWriter(client.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                List<string> text = [];
                while (await reader.ReadLineAsync() is { } part && part != ".")
                {
                    text.Add(part);
                }

                lock (_messages)
                {
                    _messages.Add(string.Join('\n', text));
                }
            }

            await writer.WriteLineAsync(line == "QUIT" ? "221 bye" : "250 ok");
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Analytics.Service.Tests.Running;

/// <summary><c>analytics serve</c> in a process of its own.</summary>
public sealed partial class ServiceProcess : IDisposable
{
    readonly Process _process;
    readonly HttpClient _http = new();
    readonly List<string> _log = [];

    ServiceProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>What it has said so far.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return string.Join('\n', _log);
            }
        }
    }

    public static ServiceProcess Start(Site site)
    {
        var service = new ServiceProcess(Process.Start(site.StartOf("serve"))!);
        service._process.ErrorDataReceived += (_, line) => service.Take(line.Data);
        service._process.OutputDataReceived += (_, line) => service.Take(line.Data);
        service._process.BeginErrorReadLine();
        service._process.BeginOutputReadLine();
        Eventually.True(() => Address().IsMatch(service.Log) || service._process.HasExited, "the service starts", () => service.Log);
        Assert.False(service._process.HasExited, service.Log);
        service._http.BaseAddress = new Uri(Address().Match(service.Log).Groups[1].Value);
        return service;
    }

    /// <summary>Asks for a page.</summary>
    public (HttpStatusCode Status, string Text) Get(string path)
    {
        using var response = _http.GetAsync(new Uri(path, UriKind.Relative)).GetAwaiter().GetResult();
        return (response.StatusCode, response.Content.ReadAsStringAsync().GetAwaiter().GetResult());
    }

    /// <summary>Asks for a page of JSON.</summary>
    public JsonElement GetJson(string path) => JsonDocument.Parse(Get(path).Text).RootElement;

    /// <summary>A figure of /metrics; null = it is not there.</summary>
    public double? Metric(string name) =>
        Get("/metrics").Text.Split('\n')
            .Where(line => line.StartsWith(name + " ", StringComparison.Ordinal))
            .Select(line => (double?)double.Parse(line[(name.Length + 1)..], CultureInfo.InvariantCulture))
            .FirstOrDefault();

    /// <summary>Sends SIGTERM and waits; gives the exit code and how long it took.</summary>
    public (int ExitCode, TimeSpan Took) Stop()
    {
        var took = Stopwatch.StartNew();
        Signal("TERM");
        Assert.True(_process.WaitForExit(TimeSpan.FromSeconds(30)), "the service does not stop: " + Log);
        return (_process.ExitCode, took.Elapsed);
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
        _http.Dispose();
    }

    void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    void Take(string? line)
    {
        if (line is not null)
        {
            lock (_log)
            {
                _log.Add(line);
            }
        }
    }

    [GeneratedRegex(@"Serving .* at (http://\S+)")]
    private static partial Regex Address();
}

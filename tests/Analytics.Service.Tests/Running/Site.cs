using System.Diagnostics;
using System.Text.Json;
using Analytics.Simulation;
using Analytics.Simulation.Scale;

namespace Analytics.Service.Tests.Running;

/// <summary>A folder with a configuration and a data folder, and the real program on it.</summary>
public sealed class Site : IDisposable
{
    readonly List<ServiceProcess> _services = [];
    readonly Dictionary<string, string> _environment = [];

    public string Root { get; } = Directory.CreateTempSubdirectory("analytics-service-").FullName;

    public string Data => Path.Combine(Root, "data");

    /// <summary>The drop folder of the source <c>inbox</c>.</summary>
    public string Inbox => Path.Combine(Root, "inbox");

    /// <summary>Writes the configuration: the source inbox, and what the test adds to each section.</summary>
    public Site With(string service = "", string schedule = "", string alerts = "", string delivery = "", string source = "")
    {
        File.WriteAllText(Path.Combine(Root, "analytics.yaml"), $"""
            sources:
              inbox:
                connector: files
                path: inbox
                settle: 0s
                simulated: true
            {Indented(source, 4)}
            service:
              listen: http://127.0.0.1:0
              watch: 1s
            {Indented(service, 2)}
            schedule:
            {Indented(schedule.Contains("gather", StringComparison.Ordinal) ? schedule : "gather: 1s\n" + schedule, 2)}
            alerts:
            {Indented(alerts, 2)}
            delivery:
            {Indented(delivery, 2)}

            """);
        return this;
    }

    /// <summary>Gives every process of the site an environment variable.</summary>
    public Site WithEnvironment(string name, string value)
    {
        _environment[name] = value;
        return this;
    }

    /// <summary>Puts the bundled sample into the drop folder.</summary>
    public Site WithSample()
    {
        SampleSimulator.Write(Inbox, SampleSimulator.DefaultSeed);
        return this;
    }

    /// <summary>Puts an invented drop of some size into the drop folder.</summary>
    public Site WithEvents(long count)
    {
        var options = new ScaleOptions { Tasks = count / 10, Events = count };
        ScaleSimulator.Write(Inbox, options, progress: null, CancellationToken.None);
        return this;
    }

    /// <summary>Starts the service and waits until it serves.</summary>
    public ServiceProcess Serve()
    {
        var service = ServiceProcess.Start(this);
        _services.Add(service);
        return service;
    }

    /// <summary>Runs one command to its end.</summary>
    public CommandRun Run(params string[] arguments)
    {
        using var process = Process.Start(StartOf(arguments))!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandRun(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    /// <summary>Runs a command and reads its JSON.</summary>
    public JsonElement Json(params string[] arguments)
    {
        var run = Run([.. arguments, "--json"]);
        Assert.True(run.Output.Length > 0, run.Errors);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    /// <summary>The rows of a query on the snapshot, as CSV without its header.</summary>
    public string[] Query(string sql)
    {
        var run = Run("sql", sql, "--format", "csv");
        Assert.True(run.ExitCode == 0, run.Errors);
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
    }

    /// <summary>The firings of a job, newest first.</summary>
    public IReadOnlyList<JsonElement> History(string job) => [.. Json("schedule", "history", job).EnumerateArray()];

    /// <summary>How a process of the program is started here.</summary>
    public ProcessStartInfo StartOf(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Root,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "analytics.dll"));
        Array.ForEach(arguments, start.ArgumentList.Add);
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    public void Dispose()
    {
        _services.ForEach(service => service.Dispose());
        Directory.Delete(Root, recursive: true);
    }

    static string Indented(string text, int by) =>
        string.Join('\n', text.Split('\n').Select(line => new string(' ', by) + line)).TrimEnd();
}

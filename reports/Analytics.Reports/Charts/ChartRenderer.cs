using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Analytics.Warehouse.Engine;

namespace Analytics.Reports.Charts;

/// <summary>
/// Draws charts as SVG with Apache ECharts in one short-lived <c>node</c> process for all charts of a document. The
/// same options give the same bytes.
/// </summary>
public sealed class ChartRenderer
{
    const string Remedy = "Charts are drawn by Node.js: install version 20 or later (Debian: apt-get install nodejs) so that `node` is on the PATH.";

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The program to start; found on the PATH when it is a bare name.</summary>
    public string Node { get; init; } = "node";

    /// <summary>The script that draws; it lies beside the assemblies.</summary>
    public string Script { get; init; } = Path.Combine(AppContext.BaseDirectory, "charts", "render.mjs");

    /// <summary>After this time the process is ended.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The drawings by chart id.</summary>
    /// <exception cref="AnalyticsException">Node.js is missing, failed, or took too long.</exception>
    public IReadOnlyDictionary<string, string> Render(IReadOnlyList<Chart> charts, CancellationToken cancellation) =>
        Render([charts], cancellation)[0];

    /// <summary>The drawings of several documents by chart id, in one process; an id is unique within its document.</summary>
    /// <exception cref="AnalyticsException">Node.js is missing, failed, or took too long.</exception>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Render(
        IReadOnlyList<IReadOnlyList<Chart>> documents, CancellationToken cancellation)
    {
        var orders = documents.SelectMany(charts => charts).Select(chart => new { chart.Id, chart.Width, chart.Height, chart.Option });
        var drawings = new Queue<Drawing>(JsonSerializer.Deserialize<Drawing[]>(Run(JsonSerializer.Serialize(orders, Json), cancellation), Json)!);
        return
        [
            .. documents.Select(charts => charts.Select(_ => drawings.Dequeue()).ToDictionary(drawing => drawing.Id, drawing => drawing.Svg)),
        ];
    }

    string Run(string input, CancellationToken cancellation)
    {
        var output = new StringBuilder();
        var errors = new StringBuilder();
        using var process = new Process { StartInfo = StartInfo() };
        process.OutputDataReceived += (_, line) => output.AppendLine(line.Data);
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        Start(process);

        using var deadline = new CancellationTokenSource(Timeout);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        using var killing = stop.Token.Register(() => process.Kill(entireProcessTree: true));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Send(process, input);
        process.WaitForExit();

        cancellation.ThrowIfCancellationRequested();
        if (deadline.IsCancellationRequested)
        {
            throw new AnalyticsException(
                $"Drawing the charts took more than {Timeout.TotalSeconds:0.#} seconds and was stopped. Try again when the machine is less busy.");
        }

        return process.ExitCode == 0
            ? output.ToString()
            : throw new AnalyticsException(
                $"Drawing the charts failed (node ended with exit code {process.ExitCode}): {FirstLines(errors.ToString())} {Remedy}");
    }

    ProcessStartInfo StartInfo() => new(Node)
    {
        ArgumentList = { Script },
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    };

    void Start(Process process)
    {
        try
        {
            process.Start();
        }
        catch (Win32Exception error)
        {
            throw new AnalyticsException($"`{Node}` could not be started ({error.Message}). {Remedy}", error);
        }
    }

    // A process that ends before it has read everything breaks the pipe; its exit code and its words say why.
    static void Send(Process process, string input)
    {
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            process.WaitForExit();
        }
    }

    static string FirstLines(string text) =>
        string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(6));

    sealed record Drawing(string Id, string Svg);
}

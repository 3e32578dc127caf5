using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Analytics.Warehouse.Engine;

namespace Analytics.Reports.Printing;

/// <summary>
/// One run of another program to its end. It is killed with all that it started when it takes too long or is no longer
/// wanted.
/// </summary>
sealed record ProgramRun
{
    // Enough to say why; a browser can go on for pages.
    const int LinesOfErrors = 6;

    /// <summary>What it is for, as the beginning of a sentence: Printing the PDF.</summary>
    public required string Purpose { get; init; }

    /// <summary>What to install, and how.</summary>
    public required string Remedy { get; init; }

    /// <summary>The program; found on the PATH when it is a bare name.</summary>
    public required string Program { get; init; }

    /// <summary>What it is called with.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>Environment variables on top of our own.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Told on standard input.</summary>
    public string Input { get; init; } = "";

    /// <summary>After this time it is ended.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>True for a line on standard error that says nothing about a failure.</summary>
    public Func<string, bool> IsNoise { get; init; } = _ => false;

    /// <summary>Runs it, and gives what it wrote to standard output.</summary>
    /// <exception cref="AnalyticsException">It is missing, failed, or took too long.</exception>
    public string Do(CancellationToken cancellation)
    {
        var output = new StringBuilder();
        var errors = new StringBuilder();
        using var process = new Process { StartInfo = StartInfo() };
        process.OutputDataReceived += (_, line) => output.AppendLine(line.Data);
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        cancellation.ThrowIfCancellationRequested();
        Start(process);

        using var deadline = new CancellationTokenSource(Timeout);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        using var killing = stop.Token.Register(() => process.Kill(entireProcessTree: true));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Send(process);
        process.WaitForExit();

        cancellation.ThrowIfCancellationRequested();
        if (deadline.IsCancellationRequested)
        {
            throw new AnalyticsException(
                $"{Purpose} took more than {Timeout.TotalSeconds:0.#} seconds and was stopped. Try again when the machine is less busy.");
        }

        return process.ExitCode == 0 ? output.ToString() : throw Failure($"it ended with exit code {process.ExitCode}", errors.ToString());
    }

    AnalyticsException Failure(string how, string errors)
    {
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !IsNoise(line))
            .Take(LinesOfErrors);
        return new($"{Purpose} failed ({Program}: {how}): {string.Join(' ', lines)} {Remedy}");
    }

    ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo(Program, Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    void Start(Process process)
    {
        try
        {
            process.Start();
        }
        catch (Win32Exception error)
        {
            throw new AnalyticsException($"`{Program}` could not be started ({error.Message}). {Remedy}", error);
        }
    }

    // A process that ends before it has read everything breaks the pipe; its exit code and its words say why.
    void Send(Process process)
    {
        try
        {
            process.StandardInput.Write(Input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            process.WaitForExit();
        }
    }
}

using System.Diagnostics;

namespace Analytics.Faults.Tests;

/// <summary>The real program in a process of its own, to be killed or stopped.</summary>
sealed class Program : IDisposable
{
    readonly Process _process;
    readonly Task<string> _output;
    readonly Task<string> _errors;

    Program(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "analytics.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _errors = _process.StandardError.ReadToEndAsync();
    }

    public int ExitCode => _process.ExitCode;

    public string Errors => _errors.GetAwaiter().GetResult();

    public string Output => _output.GetAwaiter().GetResult();

    public bool IsRunning => !_process.HasExited;

    public static Program Start(params IEnumerable<string> arguments) => new(arguments);

    /// <summary>Runs to the end.</summary>
    public static Program Run(params IEnumerable<string> arguments)
    {
        var program = new Program(arguments);
        program._process.WaitForExit();
        return program;
    }

    /// <summary>Waits for the end, at most so long.</summary>
    public bool Ends(TimeSpan within) => _process.WaitForExit(within);

    /// <summary>kill -9; false when it had ended before.</summary>
    public bool Kill()
    {
        if (_process.HasExited)
        {
            return false;
        }

        _process.Kill();
        _process.WaitForExit();
        return _process.ExitCode == 137;
    }

    /// <summary>kill -TERM.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}

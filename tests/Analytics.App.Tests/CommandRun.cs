using System.Diagnostics;

namespace Analytics.App.Tests;

/// <summary>One run of the real program in a process of its own: its exit code, its data and its talk.</summary>
sealed record CommandRun(int ExitCode, string Output, string Errors)
{
    public static CommandRun Of(params string[] arguments) => In(AppContext.BaseDirectory, arguments);

    /// <summary>Runs the program that lies in another folder.</summary>
    public static CommandRun In(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(Path.Combine(folder, "analytics.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandRun(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }
}

using System.Diagnostics;
using System.Text;

namespace Analytics.Reports.Tests.Printing;

/// <summary>A program of the system that looks at a file.</summary>
static class Tool
{
    /// <summary>What it prints; it must end well.</summary>
    public static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {errors.GetAwaiter().GetResult()}{output}");
        return output;
    }
}

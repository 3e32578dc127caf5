using System.Diagnostics;

namespace Analytics.Oracle.Tests;

/// <summary>The plain SQL of the benchmark is an oracle too: written by other rules, it must give what the product gives.</summary>
public sealed class PlainSqlTests
{
    [Fact]
    public async Task The_product_gives_what_plain_sql_gives()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Analytics.Benchmarks.dll"), "--what", "warehouse", "--events", "4000", "--tasks", "300", "--rounds", "1"])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, output + await errors);
        Assert.Equal(2, output.Split("same result: ").Length - 1);
        Assert.Contains("same result: 4000 events", output, StringComparison.Ordinal);
    }
}

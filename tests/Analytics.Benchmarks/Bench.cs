using System.Diagnostics;
using Analytics.Simulation.Scale;

namespace Analytics.Benchmarks;

/// <summary>Prepares the data once, then runs two phases in turn and prints their medians, ratio and peak memory.</summary>
sealed class Bench(BenchmarkOptions options) : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("analytics-bench-").FullName;

    public string Folder => _folder;

    public void Prepare()
    {
        var scale = new ScaleOptions { Tasks = options.Tasks, Events = options.Events, ReportDuties = options.Tasks };
        ScaleSimulator.Write(Path.Combine(_folder, "incoming"), scale, progress: null, CancellationToken.None);
        Start("load");
    }

    public void Compare(string title, string product, string plain, double aim)
    {
        var (products, plains) = (new List<Outcome>(), new List<Outcome>());
        for (var round = 0; round < options.Rounds; round++)
        {
            products.Add(Start(product));
            plains.Add(Start(plain));
        }

        if (products[0].Check != plains[0].Check)
        {
            Console.WriteLine($"{title}: the results differ, '{products[0].Check}' and '{plains[0].Check}'.");
            Environment.ExitCode = 1;
            return;
        }

        var ratios = products.Zip(plains, (one, other) => one.Seconds / other.Seconds);
        Console.WriteLine(
            $"""

            {title}
              product   {Median(products.Select(one => one.Seconds)):0.00} s   peak {products.Max(one => one.PeakMiB):0} MiB
              plain SQL {Median(plains.Select(one => one.Seconds)):0.00} s   peak {plains.Max(one => one.PeakMiB):0} MiB
              ratio     {Median(ratios):0.00} (aim: at most {aim:0.0})   same result: {products[0].Check}
            """);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>Runs one phase in a process of its own.</summary>
    public Outcome Start(string phase)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        string[] arguments = Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? [typeof(Bench).Assembly.Location] : [];
        foreach (var argument in arguments.Concat(["--phase", phase, "--folder", _folder]))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? Outcome.Parse(output)
            : throw new InvalidOperationException($"Phase {phase} failed: {output}");
    }
}

using System.Diagnostics;
using Analytics.Simulation;
using Analytics.Simulation.Scale;

namespace Analytics.Benchmarks;

/// <summary>Prepares the data once, then runs two phases in turn and prints their medians, ratio and peak memory.</summary>
sealed class Bench(BenchmarkOptions options) : IDisposable
{
    // Duties come month after month: fewer would end before the quarter that is measured.
    const long FewestDuties = 13_000;

    readonly string _folder = Directory.CreateTempSubdirectory("analytics-bench-").FullName;

    public string Folder => _folder;

    public void Prepare()
    {
        var scale = new ScaleOptions
        {
            Tasks = options.Tasks,
            Events = options.Events,
            ReportDuties = Math.Max(options.Tasks, FewestDuties),
        };
        ScaleSimulator.Write(Path.Combine(_folder, "incoming"), scale, progress: null, CancellationToken.None);
        Start("load");
    }

    /// <summary>The bundled sample: too small to time, and rich in cases that the scale simulator does not know.</summary>
    public void PrepareSample()
    {
        SampleSimulator.Write(Path.Combine(_folder, "incoming"), SampleSimulator.DefaultSeed);
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

        var differences = products[0].DifferencesFrom(plains[0]);
        if (differences.Count > 0)
        {
            Console.WriteLine($"{title}: the results differ, product and plain SQL:");
            Console.WriteLine(string.Join(Environment.NewLine, differences.Select(one => $"  {one}")));
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
        if (products.Any(one => one.Beyond > 0))
        {
            var alike = products.Zip(plains, (one, other) => (one.Seconds - one.Beyond) / other.Seconds);
            Console.WriteLine(
                $"  {Median(products.Select(one => one.Beyond)):0.00} s of the product make what plain SQL does not; "
                + $"without them the ratio is {Median(alike):0.00}");
        }
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

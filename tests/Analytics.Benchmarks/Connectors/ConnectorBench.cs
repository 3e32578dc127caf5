namespace Analytics.Benchmarks.Connectors;

/// <summary>Rows per second of every connector beside the plain driver, and of the ways into the engine.</summary>
static class ConnectorBench
{
    public static void Run(Bench bench, BenchmarkOptions options)
    {
        using var data = new ConnectorData(bench.Folder, options.Events, options.Forms.Contains("ndjson", StringComparison.Ordinal));
        Console.WriteLine();
        Console.WriteLine("form       events   read+land+stage  events/s  peak MiB |  plain read  events/s  peak MiB | ratio | whole pull  peak MiB");
        var forms = options.Forms.Split(',');
        foreach (var form in forms.Except(["bulk"]))
        {
            var read = Median(bench, options, $"connector.{form}.read");
            var plain = Median(bench, options, $"connector.{form}.plain");
            var events = long.Parse(plain.Check.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
            // The few events of a REST list have no tasks beside them: they are all held, and there is no load to time.
            var pull = form == "rest" ? null : bench.Start($"connector.{form}.pull");
            if (pull is not null && pull.Check != plain.Check)
            {
                Console.WriteLine($"{form}: the results differ, '{pull.Check}' and '{plain.Check}'.");
                Environment.ExitCode = 1;
            }

            Console.WriteLine(
                $"{form,-9} {events,8} {read.Seconds,12:0.00} s {events / read.Seconds,12:0} {read.PeakMiB,9:0} | {plain.Seconds,9:0.00} s "
                + $"{events / plain.Seconds,9:0} {plain.PeakMiB,9:0} | {read.Seconds / plain.Seconds,5:0.0} | "
                + (pull is null ? "" : $"{pull.Seconds,8:0.00} s {pull.PeakMiB,9:0}"));
        }

        if (forms.Contains("postgres"))
        {
            var again = Median(bench, options, "connector.postgres.again");
            Console.WriteLine($"postgres, a pull with nothing new: {again.Seconds:0.00} s ({again.Check}), peak {again.PeakMiB:0} MiB");
        }

        foreach (var path in forms.Contains("bulk") ? new[] { "appender", "csv", "parquet" } : [])
        {
            var bulk = Median(bench, options, $"connector.bulk.{path}");
            Console.WriteLine($"into the engine by {path,-9} {bulk.Seconds,6:0.00} s   peak {bulk.PeakMiB:0} MiB   {bulk.Check}");
        }
    }

    static Outcome Median(Bench bench, BenchmarkOptions options, string phase)
    {
        var outcomes = Enumerable.Range(0, options.Rounds).Select(_ => bench.Start(phase)).OrderBy(one => one.Seconds).ToList();
        return outcomes[outcomes.Count / 2] with { PeakMiB = outcomes.Max(one => one.PeakMiB) };
    }
}

using Analytics.Benchmarks;
using Analytics.Benchmarks.Connectors;
using Analytics.Benchmarks.Exports;

// One run compares the product with plain DuckDB SQL through the same driver, each in a process of its own so that peak
// memory is its own, in turn, so that a machine that slows down slows both.
var options = BenchmarkOptions.Parse(args);
if (options.Phase is { } phase)
{
    if (phase.StartsWith("connector.", StringComparison.Ordinal))
    {
        ConnectorPhases.Run(phase, options.Folder);
    }
    else if (phase.StartsWith("export.", StringComparison.Ordinal))
    {
        ExportPhases.Run(phase, options.Folder);
    }
    else
    {
        Phases.Run(phase, options);
    }

    return;
}

Console.WriteLine(
    $"{options.Events:N0} events, {options.Tasks:N0} tasks, {options.Rounds} rounds, {Environment.ProcessorCount} processors");
using var bench = new Bench(options);
if (options.Does("pull", "measure", "export"))
{
    bench.Prepare();
}

if (options.Does("pull"))
{
    bench.Compare("pull: CSV to star schema", "pull", "plain-pull", aim: 2.0);
}

if (options.Does("measure"))
{
    bench.Compare("measure: states and indicators of one quarter", "measure", "plain-measure", aim: 1.5);
}

if (options.Does("export"))
{
    _ = bench.Start("export.prepare");
    bench.Compare("export: a pack as Parquet", "export.pack", "export.plain", aim: 1.5);
}

if (options.Does("sample"))
{
    bench.PrepareSample();
    bench.Compare("measure: one quarter of the sample", "measure", "plain-measure", aim: 1.5);
    _ = bench.Start("unsettle");
    bench.Compare("measure: one quarter of the sample, unsettled", "measure", "plain-measure", aim: 1.5);
}

if (options.Does("connectors"))
{
    ConnectorBench.Run(bench, options);
}

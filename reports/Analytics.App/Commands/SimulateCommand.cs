using System.CommandLine;
using Analytics.Simulation;
using Analytics.Simulation.Scale;

namespace Analytics.App.Commands;

/// <summary><c>analytics simulate</c>: a drop folder of made-up records.</summary>
static class SimulateCommand
{
    public static Command Build(Terminal terminal, CancellationToken stop)
    {
        var target = new Argument<DirectoryInfo>("folder") { Description = "New or empty folder for the CSV files." };
        var seed = new Option<ulong>("--seed") { Description = "The same seed gives the same bytes.", DefaultValueFactory = _ => SampleSimulator.DefaultSeed };
        var tasks = new Option<long?>("--tasks") { Description = "Synthetic tasks; without it the bundled sample is used." };
        var events = new Option<long?>("--events") { Description = "Synthetic status events, in all." };
        var agencies = new Option<int>("--agencies") { Description = "Synthetic agencies.", DefaultValueFactory = _ => 500 };
        var command = new Command("simulate",
            """
            Writes a drop folder of simulated records, marked as simulated: the bundled sample (real directives, tasks and
            agencies; made-up status reports and results), or any size of synthetic data for benchmarks.

            Examples:
              analytics simulate ./incoming
              analytics simulate ./large --tasks 50000 --events 1000000
            """)
        {
            target, seed, tasks, events, agencies,
        };
        command.Validators.Add(result =>
        {
            if ((result.GetResult(tasks) is null) != (result.GetResult(events) is null))
            {
                result.AddError("--tasks and --events go together: give both for synthetic data, neither for the bundled sample.");
            }
        });
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(target)!.FullName;
            terminal.Watch($"Simulating into {folder}", progress =>
            {
                if (parsed.GetValue(tasks) is { } taskCount && parsed.GetValue(events) is { } eventCount)
                {
                    var options = new ScaleOptions
                    {
                        Tasks = taskCount,
                        Events = eventCount,
                        Agencies = parsed.GetValue(agencies),
                        Seed = parsed.GetValue(seed),
                    };
                    ScaleSimulator.Write(folder, options, new EventPart(progress, eventCount), stop);
                }
                else
                {
                    SampleSimulator.Write(folder, parsed.GetValue(seed));
                }

                return 0;
            });
            terminal.Data.WriteLine(folder);
            return (int)ExitCode.Done;
        });
        return command;
    }
    sealed class EventPart(IProgress<double> progress, long events) : IProgress<long>
    {
        public void Report(long value) => progress.Report((double)value / events);
    }
}

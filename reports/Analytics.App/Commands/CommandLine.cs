using System.CommandLine;

namespace Analytics.App.Commands;

/// <summary>The commands of <c>analytics</c>. Each says by an example what it is for.</summary>
static class CommandLine
{
    /// <summary>Runs one command line.</summary>
    public static ExitCode Run(string[] args, Terminal terminal, TimeProvider clock, CancellationToken stop)
    {
        var root = new RootCommand(
            """
            Measures how effectively agencies carry out the tasks of directives: pulls task records into a DuckDB star
            schema, derives quantitative indicators, and writes chart reports.

            Start here:
              analytics demo                                   the bundled sample, from files to report
              analytics sql "from mart.indicator limit 5"      look at what it made
            """)
        {
            DemoCommand.Build(terminal, clock, stop),
            PullCommand.Build(terminal, clock, stop),
            BackfillCommand.Build(terminal, clock, stop),
            RebuildCommand.Build(terminal, stop),
            MeasureCommand.Build(terminal, clock, stop),
            ReportCommand.Build(terminal, stop),
            DeliveryCommand.Build(terminal, clock, stop),
            ExportCommand.Build(terminal, stop),
            ServeCommand.Build(terminal, clock, stop),
            ScheduleCommand.Build(terminal, clock, stop),
            SqlCommand.Build(terminal, stop),
            StatusCommand.Build(terminal, clock),
            ResolveCommand.Build(terminal, clock, stop),
            QuarantineCommand.Build(terminal, clock, stop),
            IndicatorsCommand.Build(terminal),
            SimulateCommand.Build(terminal, stop),
        };

        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            // Signals are the program's own: it stops by the token.
            return (ExitCode)parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }

        foreach (var error in parsed.Errors)
        {
            terminal.Fail(error.Message);
        }

        terminal.Say($"Run `analytics {PathOf(parsed.CommandResult.Command)}--help` for what it takes.");
        return ExitCode.WrongUse;
    }

    static string PathOf(Command command) => command is RootCommand ? "" : command.Name + " ";
}

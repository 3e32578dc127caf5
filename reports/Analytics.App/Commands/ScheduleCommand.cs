using System.CommandLine;
using Analytics.App.Rendering;
using Analytics.App.Service.Schedule;
using Analytics.App.Service.Settings;
using Spectre.Console;

namespace Analytics.App.Commands;

/// <summary><c>analytics schedule</c>: the jobs of the service, whether it runs or not.</summary>
static class ScheduleCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock, CancellationToken stop)
    {
        var options = new Common(SharedOptions.Config(), SharedOptions.Data(), SharedOptions.Json());
        var command = new Command("schedule",
            """
            Looks at the jobs of `analytics serve` and steers them, whether the service runs or not. Times are UTC.

            Examples:
              analytics schedule list
              analytics schedule run pull:tracker
              analytics schedule history report --limit 5 --json
            """)
        {
            List(options, terminal, clock, stop),
            Run(options, terminal, clock, stop),
            Steer("pause", "Holds a job back until it is resumed, also what other jobs ask of it. `run` still runs it.",
                (desk, job) => desk.Pause(job, stop), options, terminal, clock, stop),
            Steer("resume", "Lets a paused job run again; what fell due meanwhile is done once, at once.",
                (desk, job) => desk.Resume(job, stop), options, terminal, clock, stop),
            History(options, terminal, clock, stop),
        };
        return command;
    }

    static Command List(Common common, Terminal terminal, TimeProvider clock, CancellationToken stop)
    {
        var command = common.On(new Command("list", "Every job: when it runs next, how it ended last. Example: analytics schedule list --json"));
        command.SetAction(async (parsed, _) =>
        {
            await using var desk = await common.Open(parsed, clock, stop);
            var jobs = await desk.List(stop);
            if (parsed.GetValue(common.Json))
            {
                terminal.WriteJson(new { service = desk.Service, jobs });
            }
            else
            {
                terminal.Say(desk.Service is null ? "No service runs." : $"Running: {desk.Service}.");
                Write(terminal.Screen, ["job", "state", "cron", "next (UTC)", "last (UTC)", "outcome", "failures", "what it did"],
                    jobs.Select(job => new object?[]
                    {
                        job.Job, job.State, job.Cron, job.Next?.UtcDateTime, job.Last?.UtcDateTime, job.Outcome, job.Failures, job.Summary,
                    }));
            }

            return (int)ExitCode.Done;
        });
        return command;
    }

    static Command Run(Common common, Terminal terminal, TimeProvider clock, CancellationToken stop)
    {
        var job = Job();
        var noWait = new Option<bool>("--no-wait") { Description = "Only ask a running service; do not wait for the end." };
        var command = common.On(new Command("run",
            "Runs a job now: a running service is asked to, else it is run here. Example: analytics schedule run measure")
        {
            job, noWait,
        });
        command.SetAction(async (parsed, _) =>
        {
            await using var desk = await common.Open(parsed, clock, stop);
            var name = parsed.GetValue(job)!;
            if (desk.Service is null)
            {
                return Ended(terminal, parsed.GetValue(common.Json), await desk.Run(name, stop));
            }

            var request = await desk.Ask(name, stop);
            terminal.Say($"Asked: {desk.Service}.");
            return parsed.GetValue(noWait)
                ? (int)ExitCode.Done
                : Ended(terminal, parsed.GetValue(common.Json), await desk.Wait(name, request, stop));
        });
        return command;
    }

    static Command Steer(
        string name, string description, Func<ScheduleDesk, string, Task> act, Common common, Terminal terminal, TimeProvider clock,
        CancellationToken stop)
    {
        var job = Job();
        var command = common.On(new Command(name, $"{description} Example: analytics schedule {name} pull:tracker") { job });
        command.SetAction(async (parsed, _) =>
        {
            await using var desk = await common.Open(parsed, clock, stop);
            await act(desk, parsed.GetValue(job)!);
            var line = (await desk.List(stop)).First(one => one.Job == parsed.GetValue(job));
            if (parsed.GetValue(common.Json))
            {
                terminal.WriteJson(line);
            }
            else
            {
                terminal.Data.WriteLine($"{line.Job} is {line.State}{(line.Next is { } next ? $", next at {next.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z" : "")}.");
            }

            return (int)ExitCode.Done;
        });
        return command;
    }

    static Command History(Common common, Terminal terminal, TimeProvider clock, CancellationToken stop)
    {
        var job = new Argument<string?>("job") { Description = "Only this job.", Arity = ArgumentArity.ZeroOrOne };
        var limit = new Option<int>("--limit") { Description = "How many firings, newest first.", HelpName = "N", DefaultValueFactory = _ => 50 };
        var command = common.On(new Command("history",
            "Every firing: its scheduled time, start, seconds, outcome, attempt, error. Example: analytics schedule history pull:tracker --limit 10")
        {
            job, limit,
        });
        command.SetAction(async (parsed, _) =>
        {
            await using var desk = await common.Open(parsed, clock, stop);
            var firings = await desk.Firings(parsed.GetValue(job), parsed.GetValue(limit), stop);
            if (parsed.GetValue(common.Json))
            {
                terminal.WriteJson(firings);
            }
            else
            {
                Write(terminal.Screen, ["job", "scheduled (UTC)", "started (UTC)", "seconds", "outcome", "attempt", "cause", "what it did, or why it failed"],
                    firings.Select(one => new object?[]
                    {
                        one.Job, one.Scheduled?.UtcDateTime, one.Started.UtcDateTime, one.Seconds, one.Outcome, one.Attempt, one.Cause, one.Error ?? one.Summary,
                    }));
            }

            return (int)ExitCode.Done;
        });
        return command;
    }

    static Argument<string> Job() => new("job") { Description = "Name of the job, as `analytics schedule list` shows it." };

    static int Ended(Terminal terminal, bool isJson, FiringLine firing)
    {
        if (isJson)
        {
            terminal.WriteJson(firing);
        }
        else
        {
            terminal.Data.WriteLine($"{firing.Job} {firing.Outcome} in {firing.Seconds:0.0} s: {firing.Error ?? firing.Summary}");
        }

        return (int)(firing.Outcome is "done" or "skipped" ? ExitCode.Done : ExitCode.Failed);
    }

    static void Write(IAnsiConsole screen, string[] columns, IEnumerable<object?[]> rows)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns(columns);
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(value => Markup.Escape(CellText.Of(value)))]);
        }

        screen.Write(table);
    }

    sealed record Common(Option<string> Config, Option<Warehouse.Engine.DataFolder> Data, Option<bool> Json)
    {
        public Command On(Command command)
        {
            command.Options.Add(Config);
            command.Options.Add(Data);
            command.Options.Add(Json);
            return command;
        }

        public Task<ScheduleDesk> Open(ParseResult parsed, TimeProvider clock, CancellationToken stop) =>
            ScheduleDesk.Open(ServiceConfiguration.Read(parsed.GetValue(Config)!, parsed.GetValue(Data)!), clock, stop);
    }
}

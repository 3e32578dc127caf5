using System.CommandLine;
using Analytics.App.Service;
using Analytics.App.Service.Settings;
using Analytics.Warehouse.Indicators;

namespace Analytics.App.Commands;

/// <summary><c>analytics serve</c>: runs by itself, by a schedule.</summary>
static class ServeCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock, CancellationToken stop)
    {
        var config = SharedOptions.Config();
        var data = SharedOptions.Data();
        var command = new Command("serve",
            """
            Pulls every configured source by its schedule, measures, publishes, and writes the report and the export of each
            quarter once its figures are official. What was missed while it was down is made up. Health and metrics are
            served on the loopback: /health/live, /health/ready, /health/freshness, /metrics. SIGTERM or Ctrl+C stops it
            cleanly. `analytics schedule` looks at the jobs and steers them.

            A commented configuration is reports/Analytics.App/analytics.example.yaml.

            Example:
              analytics serve --config analytics.yaml --data ./data
            """)
        {
            config, data,
        };
        command.SetAction(async (parsed, _) =>
        {
            var configuration = ServiceConfiguration.Read(parsed.GetValue(config)!, parsed.GetValue(data)!);
            DefinitionSet.Current.Check();
            await ServiceHost.Run(configuration, terminal, clock, stop);
            return (int)ExitCode.Done;
        });
        return command;
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using Analytics.App.Rendering;
using Analytics.Warehouse.Analysts;

namespace Analytics.App.Commands;

/// <summary><c>analytics sql</c>: one SELECT on the published snapshot.</summary>
static class SqlCommand
{
    public static Command Build(Terminal terminal, CancellationToken stop)
    {
        var sql = new Argument<string>("sql") { Description = "One SELECT. Start from the views of schema mart." };
        var format = new Option<string>("--format")
        {
            Description = "table for people; csv or json for scripts. CSV puts an apostrophe before a text that a spreadsheet would run as a formula.",
            DefaultValueFactory = _ => "table",
        };
        format.AcceptOnlyFromAmong("table", "csv", "json");
        var limit = new Option<long>("--limit") { Description = "Rows given at most.", DefaultValueFactory = _ => 100_000 };
        var timeout = new Option<int>("--timeout") { Description = "Seconds until the query is stopped.", DefaultValueFactory = _ => 60 };
        limit.Validators.Add(result => RequirePositive(result, result.GetValueOrDefault<long>()));
        timeout.Validators.Add(result => RequirePositive(result, result.GetValueOrDefault<int>()));
        var data = SharedOptions.Data();
        var command = new Command("sql",
            """
            Runs one SELECT on the published snapshot. It reads only: no file, no network, no setting can be reached.

            Example:
              analytics sql "select period_code, value, low, high from mart.indicator
                where indicator_id = 'on_time_completion_rate' and grain = 'system' order by period_code" --format csv
            """)
        {
            sql, format, limit, timeout, data,
        };
        command.SetAction(parsed =>
        {
            var limits = new AnalystLimits(TimeSpan.FromSeconds(parsed.GetValue(timeout)), parsed.GetValue(limit));
            using var session = AnalystSession.Open(parsed.GetValue(data)!, limits);
            using var result = session.Query(parsed.GetValue(sql)!, stop);
            var rows = parsed.GetValue(format) switch
            {
                "csv" => CsvRows.Write(terminal.Data, result),
                "json" => JsonRows.Write(terminal.Data, result),
                _ => TableRows.Write(terminal.Screen, result),
            };
            if (rows == limits.Rows)
            {
                terminal.Say($"Stopped after {rows} rows; raise --limit for more.");
            }

            return (int)ExitCode.Done;
        });
        return command;
    }

    static void RequirePositive(OptionResult result, long value)
    {
        if (value < 1)
        {
            result.AddError($"{result.Option.Name} is {value}; it is at least 1.");
        }
    }
}

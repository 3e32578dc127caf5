using System.Globalization;
using Analytics.Connectors.Tests.Postgres;
using Analytics.Simulation.Scale;
using Analytics.Warehouse.Engine;
using Dapper;
using Npgsql;

namespace Analytics.Benchmarks.Connectors;

/// <summary>
/// The same simulated records in every form: CSV, NDJSON and a PostgreSQL database of all events, a workbook and a REST
/// server of fewer.
/// </summary>
sealed class ConnectorData : IDisposable
{
    const string PasswordVariable = "ANALYTICS_BENCHMARKS_PASSWORD";

    // A sheet holds a million rows, and is slow to make.
    const long FewEvents = 100_000;

    readonly PostgresServer _postgres = new();

    public ConnectorData(string folder, long events, bool withNdjson)
    {
        Simulate(Path.Combine(folder, "csv"), events);
        if (withNdjson)
        {
            Derive(folder, "csv", "ndjson", NdJson);
        }

        Simulate(Path.Combine(folder, "few"), Math.Min(events, FewEvents));
        Derive(folder, "few", "xlsx", (csv, target) => Workbook.Write(target + ".xlsx", File.ReadLines(csv).Select(line => line.Split(','))));
        var database = _postgres.CreateDatabase();
        Fill(database, Path.Combine(folder, "csv"));
        Rest = new RestServer(Path.Combine(folder, "few", "status_event.csv"));
        Environment.SetEnvironmentVariable(PasswordVariable, PostgresServer.Password);
        File.WriteAllText(Path.Combine(folder, "connection"), _postgres.ConnectionString(database));
        File.WriteAllText(Path.Combine(folder, "address"), Rest.Address);
        File.WriteAllText(Path.Combine(folder, "analytics.yaml"), Configuration(database));
    }

    RestServer Rest { get; }

    public void Dispose()
    {
        Rest.Dispose();
        _postgres.Dispose();
    }

    static void Simulate(string folder, long events) => ScaleSimulator.Write(
        folder, new ScaleOptions { Tasks = Math.Max(1, events / 50), Events = events, ReportDuties = 1 }, progress: null, CancellationToken.None);

    // All files as they are, but for the events.
    static void Derive(string folder, string from, string to, Action<string, string> events)
    {
        Directory.CreateDirectory(Path.Combine(folder, to));
        foreach (var file in Directory.GetFiles(Path.Combine(folder, from), "*.csv"))
        {
            var name = Path.GetFileName(file);
            if (name == "status_event.csv")
            {
                events(file, Path.Combine(folder, to, "status_event"));
            }
            else
            {
                File.Copy(file, Path.Combine(folder, to, name));
            }
        }
    }

    static void NdJson(string csv, string target)
    {
        using var connection = DuckDbEngine.Open("Data Source=:memory:");
        connection.Execute($"copy (from read_csv('{csv}', all_varchar = true)) to '{target}.ndjson' (format json)");
    }

    void Fill(string database, string folder)
    {
        foreach (var file in Directory.GetFiles(folder, "*.csv"))
        {
            var table = Path.GetFileNameWithoutExtension(file);
            var header = File.ReadLines(file).First().TrimStart('\uFEFF');
            _postgres.Execute(database, table == "status_event"
                ? new SqlCatalog(typeof(ConnectorData).Assembly).Text("status_event.sql")
                : $"create table {table} ({string.Join(", ", header.Split(',').Select(column => column + " text"))})");
            using var connection = new NpgsqlConnection(_postgres.ConnectionString(database));
            connection.Open();
            using var copy = connection.BeginTextImport($"copy {table} ({header}) from stdin (format csv, header)");
            using var text = File.OpenText(file);
            var buffer = new char[1 << 16];
            for (int count; (count = text.Read(buffer)) > 0;)
            {
                copy.Write(buffer, 0, count);
            }
        }

        _postgres.Execute(database, "create index on status_event (recorded_at, event_id)");
        _postgres.Execute(database, "vacuum analyze");
    }

    string Configuration(string database) =>
        $$"""
        sources:
          postgres:
            connector: postgres
            simulated: true
            host: 127.0.0.1
            port: {{_postgres.Port.ToString(CultureInfo.InvariantCulture)}}
            database: {{database}}
            user: {{PostgresServer.User}}
            password_env: {{PasswordVariable}}
            tls: disable
            resources:
              agency: { table: agency, high_water: agency_id, key: [name_vi], overlap: 0 }
              agency_group: { table: agency_group, high_water: group_id, key: [agency_id], overlap: 0 }
              directive: { table: directive, high_water: directive_id, key: [title], overlap: 0 }
              task: { table: task, high_water: assigned_date, key: [task_id], overlap: 0 }
              report_duty: { table: report_duty, high_water: duty_id, key: [recorded_at], overlap: 0 }
              status_event: { table: status_event, high_water: recorded_at, key: [event_id], overlap: 0 }
          rest:
            connector: rest
            simulated: true
            base_url: {{Rest.Address}}
            resources:
              - name: events
                path: events
                items: items
                id: event_id
                paging: { by: offset, size: {{RestServer.PageItems}}, size_parameter: limit }
            records:
              status_event: |
                select {{string.Join(", ", RestServer.Columns.Select(column => $"item ->> '$.{column}' as {column}"))}}
                from events
        """;
}

using System.Globalization;
using Analytics.Etl;
using Analytics.Etl.Configuration;
using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Connectors.Tests.Postgres;

/// <summary>A tracking system's database, the configuration that reads it, and a warehouse: change the one, pull, ask the other.</summary>
sealed class Tracker : IDisposable
{
    /// <summary>Agencies, directives, tasks and events with the columns of the contracts; three rows of what changes.</summary>
    const string Schema =
        """
        create table agency (agency_id text primary key, name_vi text not null, aliases text[]);
        create table directive (directive_id text primary key, title text not null, signed_date date);
        create table task (
            task_id text primary key, directive_id text not null, title_vi text, task_kind text not null default 'one_off',
            assigned_date date not null, lead_agencies text[] not null, due_date date, due_text text, target_value numeric,
            is_general_duty boolean, updated_at timestamptz not null default now());
        create index on task (updated_at, task_id);
        create table status_event (
            event_id bigint primary key, task_id text not null, agency text, event_type text not null, effective_date date not null,
            recorded_at timestamptz not null);
        insert into agency values ('A', 'Bộ A', '{Sở A,"Cục, A"}'), ('B', 'Ủy ban B', null);
        insert into directive values ('D', 'Chỉ thị D', '2025-01-02');
        insert into task (task_id, directive_id, title_vi, assigned_date, lead_agencies, due_date, updated_at)
        select 'T' || i, 'D', 'Việc ' || i, '2025-10-01', '{A}', '2025-12-31', timestamptz '2025-10-01 08:00+07' + make_interval(hours => i)
        from generate_series(1, 3) i;
        insert into status_event
        select i, 'T' || i, 'A', 'STARTED', '2025-11-01', '2025-11-01 09:30:15.9+07' from generate_series(1, 3) i;
        """;

    /// <summary>Everything that the schema has; pages of two rows, so that there are several.</summary>
    public const string Resources =
        """
              agency: { table: agency, key: [agency_id] }
              directive: { table: directive }
              task: { table: public.task, high_water: updated_at, key: [task_id], overlap: 0 }
              status_event: { table: status_event, high_water: event_id, key: [recorded_at], overlap: 0 }
        """;

    const string PasswordVariable = "ANALYTICS_TESTS_POSTGRES_PASSWORD";

    readonly PostgresServer _server;
    readonly string _root = Directory.CreateTempSubdirectory("tracker-").FullName;
    LiveWarehouse _warehouse = LiveWarehouse.InMemory();

    public Tracker(PostgresServer server)
    {
        _server = server;
        Database = server.CreateDatabase();
        Environment.SetEnvironmentVariable(PasswordVariable, PostgresServer.Password);
        Execute(Schema);
        Configure(Resources);
    }

    public string Database { get; }

    public DataFolder Data => new(Path.Combine(_root, "data"));

    string ConfigurationFile => Path.Combine(_root, "analytics.yaml");

    /// <summary>Writes the configuration: the resources, and connector settings that differ from the usual.</summary>
    public Tracker Configure(string resources, string settings = "", string records = "", params (string Key, string Value)[] connection)
    {
        Dictionary<string, string> values = new()
        {
            ["host"] = "127.0.0.1",
            ["port"] = _server.Port.ToString(CultureInfo.InvariantCulture),
            ["database"] = Database,
            ["user"] = PostgresServer.User,
            ["password_env"] = PasswordVariable,
            ["tls"] = "disable",
            ["page_rows"] = "2",
            ["attempts"] = "1",
        };
        foreach (var (key, value) in connection)
        {
            values[key] = value;
        }

        File.WriteAllText(
            ConfigurationFile,
            $"""
            sources:
              tracker:
                connector: postgres
                {string.Join("\n    ", values.Where(pair => pair.Value.Length > 0).Select(pair => $"{pair.Key}: {pair.Value}"))}
                {settings}
                resources:
            {resources}
            {records}
            """);
        return this;
    }

    public void Execute(string sql) => _server.Execute(Database, sql);

    public void CutConnections() => _server.CutConnections(Database);

    public PullResult Pull(
        PullOptions? options = null, Action<PullProgress>? progress = null, CancellationToken cancellation = default) => Etl.Pull.Run(
        _warehouse, Data, ConfiguredSource.Read(SettingsFile.Read(ConfigurationFile), "tracker").Source, options ?? new PullOptions(),
        new FixedClock(), progress is null ? null : new Listener(progress), cancellation);

    public string PullError(Action<PullProgress>? progress = null) =>
        Assert.Throws<AnalyticsException>(() => Pull(progress: progress)).Message;

    /// <summary>Read, loaded, duplicate and quarantined of each kind.</summary>
    public static string[] Counts(PullResult result) =>
        [.. result.Kinds.Where(kind => kind.Read > 0).Select(kind => $"{kind.Kind} {kind.Read} {kind.Loaded} {kind.Duplicate} {kind.Quarantined}")];

    /// <summary>Forgets all that was loaded.</summary>
    public Tracker Anew()
    {
        _warehouse.Dispose();
        _warehouse = LiveWarehouse.InMemory();
        return this;
    }

    /// <summary>The rows of a query on the warehouse, values with a bar between them, null as a dash.</summary>
    public string[] Ask(string sql)
    {
        using var reader = _warehouse.Connection.ExecuteReader(sql);
        List<string> rows = [];
        var values = new object[reader.FieldCount];
        while (reader.Read())
        {
            reader.GetValues(values);
            rows.Add(string.Join('|', values.Select(value => value is DBNull ? "-" : Convert.ToString(value, CultureInfo.InvariantCulture))));
        }

        return [.. rows];
    }

    /// <summary>What the warehouse holds of the source, without the keys that depend on the order of loading.</summary>
    public string[] State() =>
    [
        .. Ask("select 'agency', agency_id, name_vi from star.dim_agency order by all"),
        .. Ask("select 'task', task_id, title_vi, assigned_date::varchar, due_text from star.dim_task where recorded_to is null order by all"),
        .. Ask(
            """
            select 'event', columns(* exclude (event_key, assignment_key, batch_key))::varchar
            from star.fact_status_event
            order by all
            """),
    ];

    /// <summary>The text of the newest landed file of a content.</summary>
    public string Landed(string content) => File.ReadAllText(Path.Combine(
        Data.Landing,
        Ask($"select sha256 from ops.landed_file where file_name = '{content}.csv' order by batch_key desc limit 1").Single()));

    public void Dispose()
    {
        _warehouse.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 10, 3, 0, 0, TimeSpan.Zero);
    }

    sealed class Listener(Action<PullProgress> listen) : IProgress<PullProgress>
    {
        public void Report(PullProgress value) => listen(value);
    }
}

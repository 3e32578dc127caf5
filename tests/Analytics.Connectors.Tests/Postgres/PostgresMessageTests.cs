namespace Analytics.Connectors.Tests.Postgres;

[Collection(SharedServer.Name)]
public sealed class PostgresMessageTests(PostgresServer server) : IDisposable
{
    readonly Tracker _tracker = new(server);

    [Fact]
    public void A_column_that_was_added_is_reported_and_kept()
    {
        _tracker.Pull();
        _tracker.Execute("alter table task add priority_level int; update task set priority_level = 7, updated_at = now() where task_id = 'T1'");

        var result = _tracker.Pull();

        var warning = Assert.Single(result.Warnings, warning => warning.Code == "new_column");
        Assert.Equal("priority_level", warning.Subject);
        Assert.Contains(",7\n", _tracker.Landed("task"));
    }

    [Fact]
    public void A_required_column_that_was_dropped_fails_the_source_and_says_which()
    {
        _tracker.Pull();
        var before = _tracker.State();
        _tracker.Execute("alter table task rename title_vi to heading");

        var error = _tracker.PullError();

        Assert.Contains($"Source tracker, resource task (public.task in {_tracker.Database} at 127.0.0.1:{server.Port}): it has no column 'title_vi' (text), "
            + "which every record of task needs. It has: task_id, directive_id, heading, ", error);
        Assert.Contains("`... as title_vi`", error);
        Assert.Equal(before, _tracker.State());
        _tracker.Execute("alter table task rename heading to title_vi");
        _tracker.Pull();
    }

    [Fact]
    public void A_column_whose_type_changed_quarantines_its_rows()
    {
        _tracker.Pull();
        _tracker.Execute(
            """
            alter table task alter due_date type text using to_char(due_date, 'DD "tháng" MM');
            update task set updated_at = '2025-10-05 08:00+07' where task_id in ('T1', 'T2');
            """);

        Assert.Contains("task 2 0 0 2", Tracker.Counts(_tracker.Pull()));

        _tracker.Execute("update task set due_date = '2025-12-30', updated_at = '2025-10-06 08:00+07'");
        Assert.Contains("task 3 3 0 0", Tracker.Counts(_tracker.Pull()));
        Assert.Equal(["0"], _tracker.Ask("select count(*) from ops.quarantine where released_at is null"));
    }

    [Fact]
    public void A_mark_of_another_type_is_read_from_the_start()
    {
        _tracker.Pull();
        _tracker.Execute("alter table task alter updated_at type timestamp");

        Assert.Contains("task 3 0 3 0", Tracker.Counts(_tracker.Pull()));
    }

    [Theory]
    [InlineData("table: nothing", "relation \"nothing\" does not exist", "Correct `table`")]
    [InlineData("table: task, high_water: changed_at, key: [task_id]", "it has no column 'changed_at', which is set as high_water")]
    [InlineData("table: task, high_water: updated_at, key: [task]", "it has no column 'task', which is set as key; the nearest is 'task_id'")]
    [InlineData("table: task, high_water: updated_at, key: [title_vi]", "rows without title_vi, which is in `key`", "Name other columns in `key`")]
    [InlineData("table: task, high_water: updated_at, key: [directive_id]", "two rows have updated_at = 2025-10-01 09:00:00+07, directive_id = D")]
    [InlineData("table: status_event, high_water: event_id, key: [task_id]", "high_water 'event_id' is bigint, so `overlap` must be set")]
    [InlineData("table: status_event, high_water: event_id, key: [task_id], overlap: 1h", "overlap is 1h, and high_water 'event_id' is bigint. Write a number.")]
    [InlineData("query: \"select gone from task\"", "column \"gone\" does not exist", "correct the query")]
    [InlineData("query: \"select 1; delete from task\"", "the query is not one SELECT", "no semicolon")]
    [InlineData("query: \"select 1) x; commit; delete from task; select * from (select 1\"", "the query is not one SELECT", "no semicolon")]
    [InlineData("query: \"with gone as (delete from task returning *) select * from gone\"", "the query is not one SELECT", "must be at the top level")]
    [InlineData("query: \"select task_id, lead_agencies as task_id from task\"", "it gives two columns 'task_id'")]
    [InlineData("query: \"select nextval('numbers') as id\"", "the query writes", "cannot execute nextval() in a read-only transaction")]
    [InlineData("query: \"select pg_sleep(60)\"", "took longer than statement_timeout", "Give the resource a key")]
    public void A_resource_that_cannot_be_read_says_why(string resource, params string[] words)
    {
        _tracker.Execute("create sequence numbers; update task set title_vi = null, updated_at = '2025-10-01 09:00+07' where task_id < 'T3'");
        _tracker.Configure(
            $"      task_table: {{ {resource} }}",
            records: "    records:\n      task: select * from task_table",
            connection: ("statement_timeout", "1s"));

        var error = _tracker.PullError();

        Assert.StartsWith("Source tracker, resource task_table (", error);
        Assert.All(words, word => Assert.Contains(word, error));
        Assert.Equal(3, server.Ask<long>(_tracker.Database, "select count(*) from task"));
    }

    [Theory]
    [InlineData("user", "somebody", "the server refused user somebody", "the password in ANALYTICS_TESTS_POSTGRES_PASSWORD")]
    [InlineData("database", "no_such", "there is no database no_such")]
    [InlineData("host", "no-such-host.invalid", "there is no host no-such-host.invalid")]
    [InlineData("port", "1", "nothing answers there")]
    [InlineData("tls", "require", "`tls` asks for an encrypted connection", "set `tls: disable`")]
    [InlineData("password_env", "NOT_SET_ANYWHERE", "the environment variable NOT_SET_ANYWHERE (password_env) is not set")]
    [InlineData("root_certificate", "gone.pem", "gone.pem is not there")]
    public void A_server_that_cannot_be_reached_says_why(string key, string value, params string[] words)
    {
        _tracker.Configure(Tracker.Resources, connection: (key, value));

        var error = _tracker.PullError();

        Assert.StartsWith("Source tracker", error);
        Assert.All(words, word => Assert.Contains(word, error));
        Assert.DoesNotContain(PostgresServer.Password, error);
    }

    [Fact]
    public void A_table_that_may_not_be_read_says_what_to_grant()
    {
        _tracker.Execute($"create role reader_{_tracker.Database} login password '{PostgresServer.Password}'");

        var error = _tracker.Configure(Tracker.Resources, connection: ("user", $"reader_{_tracker.Database}")).PullError();

        Assert.Contains($"Let the owner run: grant select on agency to reader_{_tracker.Database}", error);
    }

    [Fact]
    public void A_file_of_passwords_serves_as_well()
    {
        var file = Path.Combine(Path.GetDirectoryName(_tracker.Data.Root)!, "passwords");
        File.WriteAllText(file, $"127.0.0.1:*:*:{PostgresServer.User}:{PostgresServer.Password}\n");
        _tracker.Configure(Tracker.Resources, connection: [("password_env", ""), ("passfile", "passwords")]);

        Assert.Contains("task 3 3 0 0", Tracker.Counts(_tracker.Pull()));
    }

    [Theory]
    [InlineData("task: { key: [task_id] }", "sources.tracker.resources.task.table or query is missing")]
    [InlineData("task: { table: task, query: select 1 }", "sources.tracker.resources.task.table and query are both set")]
    [InlineData("task: { table: task, high_water: updated_at }", "sources.tracker.resources.task.high_water needs a key beside it")]
    [InlineData("task: { table: task, overlap: 1h }", "sources.tracker.resources.task.overlap needs a high_water")]
    [InlineData("task: { table: task, high_water: a, key: [b], overlap: soon }", "overlap is 'soon', and must be a duration such as 10m")]
    [InlineData("tasks: { table: task }", "sources.tracker.resources.tasks is no kind of record; the nearest is 'task'")]
    [InlineData("task: { tabel: task }", "sources.tracker.resources.task.tabel is not known. Did you mean 'table'?")]
    public void Wrong_settings_are_named(string resource, string words) =>
        Assert.Contains(words, _tracker.Configure("      " + resource).PullError());

    [Theory]
    [InlineData("    complete: [task]")]
    [InlineData("    present: { task: select task_id from Task }")]
    public void A_list_of_what_is_new_is_not_taken_for_a_list_of_everything(string list) =>
        Assert.Contains(
            "sources.tracker.resources.task.high_water leaves out what is not new",
            _tracker.Configure(Tracker.Resources, records: list).PullError());

    [Fact]
    public void A_cursor_of_something_else_is_refused()
    {
        _tracker.Pull();
        _tracker.Ask("update ops.cursor set cursor = 'page 7', cursor_hash = sha256('page 7')");

        Assert.Contains("`analytics pull tracker --from-start`", _tracker.PullError());
    }

    public void Dispose() => _tracker.Dispose();
}

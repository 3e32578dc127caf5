using Analytics.Etl;

namespace Analytics.Connectors.Tests.Postgres;

[Collection(SharedServer.Name)]
public sealed class PostgresPullTests(PostgresServer server) : IDisposable
{
    readonly Tracker _tracker = new(server);

    [Fact]
    public void The_first_pull_brings_everything_and_the_second_what_has_no_mark()
    {
        var first = _tracker.Pull();
        var second = _tracker.Pull();

        Assert.Equal(["agency 2 2 0 0", "directive 1 1 0 0", "task 3 3 0 0", "status_event 3 3 0 0"], Tracker.Counts(first));
        Assert.Equal(["agency 2 0 2 0", "directive 1 0 1 0"], Tracker.Counts(second));
        Assert.DoesNotContain(first.Warnings, warning => warning.Code == "new_column");
    }

    [Fact]
    public void A_changed_row_and_a_new_row_come_and_the_others_do_not()
    {
        _tracker.Pull();
        _tracker.Execute(
            """
            update task set title_vi = 'Việc hai, sửa', updated_at = '2025-10-02 08:00+07' where task_id = 'T2';
            insert into task (task_id, directive_id, title_vi, assigned_date, lead_agencies, updated_at)
            values ('T4', 'D', 'Việc 4', '2025-10-01', '{A,B}', '2025-10-02 09:00+07');
            """);

        var result = _tracker.Pull();

        Assert.Contains("task 2 2 0 0", Tracker.Counts(result));
        Assert.Equal(["T1|Việc 1", "T2|Việc hai, sửa", "T3|Việc 3", "T4|Việc 4"],
            _tracker.Ask("select task_id, title_vi from star.dim_task where recorded_to is null and task_id like 'T%' order by all"));
    }

    [Fact]
    public void Nothing_new_lands_nothing()
    {
        _tracker.Configure("      task: { table: task, high_water: updated_at, key: [task_id], overlap: 0 }");
        _tracker.Pull();

        var result = _tracker.Pull();

        Assert.Equal(0, result.Files);
        Assert.Equal(
            ["tracker|{\"task\":{\"columns\":[\"updated_at timestamp with time zone\",\"task_id text\"],"
                + "\"high_water\":\"2025-10-01 11:00:00+07\",\"key\":[\"T3\"]}}"],
            _tracker.Ask("select source, cursor from ops.cursor"));
    }

    [Fact]
    public void A_row_committed_late_with_an_older_mark_comes_within_the_overlap()
    {
        _tracker.Configure(Tracker.Resources.Replace("overlap: 0", "overlap: 90m").Replace("[recorded_at], overlap: 90m", "[recorded_at], overlap: 1"));
        _tracker.Pull();
        _tracker.Execute(
            """
            insert into task (task_id, directive_id, title_vi, assigned_date, lead_agencies, updated_at) values
                ('T5', 'D', 'Muộn', '2025-10-01', '{A}', '2025-10-01 10:15+07'),
                ('T6', 'D', 'Quá muộn', '2025-10-01', '{A}', '2025-10-01 09:15+07')
            """);

        var result = _tracker.Pull();

        // Of the window are T2 (10:00), T5 and T3 (11:00); of the events the last two numbers.
        Assert.Contains("task 3 1 2 0", Tracker.Counts(result));
        Assert.Contains("status_event 2 0 2 0", Tracker.Counts(result));
        Assert.DoesNotContain("T6", _tracker.Ask("select task_id from star.dim_task"));
        Assert.Contains("T6", Loaded(_tracker.Pull(new PullOptions { FromStart = true })));
    }

    [Fact]
    public void Rows_without_a_mark_come_each_time()
    {
        _tracker.Execute("alter table task alter updated_at drop not null; update task set updated_at = null where task_id = 'T1'");

        Assert.Contains("task 3 3 0 0", Tracker.Counts(_tracker.Pull()));
        Assert.Contains("task 1 0 1 0", Tracker.Counts(_tracker.Pull()));
    }

    [Theory]
    [InlineData("timestamptz '2999-01-01'")]
    [InlineData("'infinity'")]
    public void A_mark_in_the_future_hides_no_row(string mark)
    {
        _tracker.Execute($"update task set updated_at = {mark} where task_id = 'T1'");
        _tracker.Pull();
        _tracker.Execute("update task set title_vi = 'sửa', updated_at = clock_timestamp() where task_id = 'T2'");

        var result = _tracker.Pull();

        Assert.Contains("task 2 1 1 0", Tracker.Counts(result));
    }

    [Fact]
    public void Many_rows_of_one_mark_are_told_apart_by_the_key()
    {
        _tracker.Execute(
            """
            insert into task (task_id, directive_id, title_vi, assigned_date, lead_agencies, updated_at)
            select 'N' || i, 'D', 'Việc', '2025-10-01', '{A}', '2025-10-05 08:00:00.123456+07' from generate_series(1, 9) i
            """);

        Assert.Contains("task 12 12 0 0", Tracker.Counts(_tracker.Pull()));
        Assert.DoesNotContain(_tracker.Pull().Kinds, kind => kind.Kind == "task" && kind.Read > 0);
    }

    [Fact]
    public void Texts_come_as_they_are_and_values_as_the_contracts_write_them()
    {
        _tracker.Execute(
            """
            create table odd (id int primary key, t text, e text, n numeric, d date, z timestamptz, s timestamp, b boolean, l text[], f float8, j jsonb, m money);
            insert into odd values
                (1, E'Nghị quyết "57", dòng một\ndòng hai', '', 1234567.890, '2025-12-31', '2025-12-31 18:30:00.75+00', '2025-12-31 18:30', true,
                 '{Bộ A,"Ủy ban, B"}', 0.1, '{"k": "v"}', 12.5),
                (2, null, null, null, null, null, null, null, null, null, null, null);
            """);
        _tracker.Configure(
            "      odd: { table: odd, key: [id] }",
            records: "    records:\n      agency: select id as agency_id, coalesce(t, 'x') as name_vi from odd");

        _tracker.Pull();

        Assert.Equal(
            "id,t,e,n,d,z,s,b,l,f,j,m\n"
            + "1,\"Nghị quyết \"\"57\"\", dòng một\ndòng hai\",\"\",1234567.890,2025-12-31,2026-01-01 01:30:00,2025-12-31 18:30:00,true,"
            + "\"Bộ A;Ủy ban, B\",0.1,\"{\"\"k\"\": \"\"v\"\"}\",12.50\n"
            + "2,,,,,,,,,,,\n",
            _tracker.Landed("odd"));
        Assert.Contains("1|Nghị quyết \"57\", dòng một\ndòng hai", _tracker.Ask("select agency_id, name_vi from star.dim_agency"));
    }

    [Fact]
    public void A_query_is_a_resource_too_and_a_mapping_may_join_what_has_nothing_new()
    {
        _tracker.Configure(
            """
                  agency: { table: agency, key: [agency_id] }
                  directive: { table: directive, key: [directive_id] }
                  tasks:
                    query: |
                      select task_id, title_vi, string_agg(lead, ';') as leads, max(updated_at) as changed -- a comment; the last line
                      from task, unnest(lead_agencies) lead
                      group by task_id, title_vi;
                    high_water: changed
                    key: [task_id]
                    overlap: 0
                  notes: { query: "select task_id, due_text from task where false", key: [task_id] }
            """,
            records:
            """
                records:
                  task: |
                    select task_id, 'D' as directive_id, title_vi, 'one_off' as task_kind, date '2025-10-01' as assigned_date,
                      leads as lead_agencies, notes.due_text
                    from tasks left join notes using (task_id)
            """);

        Assert.Contains("task 3 3 0 0", Tracker.Counts(_tracker.Pull()));
    }

    [Fact]
    public void A_row_that_was_deleted_is_missed_in_a_list_of_all_keys()
    {
        _tracker.Configure(
            Tracker.Resources + "\n      task_id: { query: select task_id from task, key: [task_id] }",
            records: "    present:\n      task: select task_id from task_id");
        _tracker.Pull();
        _tracker.Execute("delete from task where task_id = 'T2'");

        _tracker.Pull();

        Assert.Equal(["T1", "T3"], _tracker.Ask(
            "select distinct task_id from star.bridge_assignment_lead where recorded_to is null and task_id like 'T%' order by all"));
    }

    [Fact]
    public void A_row_that_changes_while_it_is_read_comes_as_it_was_and_then_as_it_is()
    {
        var hasChanged = false;
        var first = _tracker.Pull(progress: step =>
        {
            if (step.Subject.StartsWith("task: 2 ", StringComparison.Ordinal) && !hasChanged)
            {
                hasChanged = true;
                _tracker.Execute(
                    """
                    update task set title_vi = 'mới', updated_at = '2025-10-03 08:00+07' where task_id in ('T1', 'T3');
                    insert into status_event values (4, 'T3', 'A', 'SUBMITTED', '2025-11-02', '2025-11-02 09:00+07');
                    """);
            }
        });

        Assert.True(hasChanged);
        Assert.Contains("task 3 3 0 0", Tracker.Counts(first));
        // The events are read after that, in the same state of the database.
        Assert.Contains("status_event 3 3 0 0", Tracker.Counts(first));
        Assert.Equal(["T1|Việc 1", "T2|Việc 2", "T3|Việc 3"], Titles());
        Assert.Equal(["task 2 2 0 0", "status_event 1 1 0 0"], Tracker.Counts(_tracker.Pull())[2..]);
        Assert.Equal(["T1|mới", "T2|Việc 2", "T3|mới"], Titles());
    }

    [Fact]
    public void A_million_rows_come_in_pages()
    {
        _tracker.Execute(
            """
            insert into task (task_id, directive_id, title_vi, assigned_date, lead_agencies, updated_at)
            select 'M' || i, 'D', 'Việc', '2025-10-01', '{A}', '2025-10-05 08:00+07' from generate_series(1, 1000) i;
            insert into status_event
            select i, 'M' || (1 + i % 1000), null, 'STARTED', '2025-11-01', timestamptz '2025-11-01 08:00+07' + make_interval(secs => i)
            from generate_series(11, 1000010) i;
            """);
        _tracker.Configure(Tracker.Resources, connection: ("page_rows", "100000"));

        var result = _tracker.Pull();

        Assert.Contains("status_event 1000003 1000003 0 0", Tracker.Counts(result));
        Assert.Equal(0, Array.FindIndex(Tracker.Counts(_tracker.Pull()), count => count.StartsWith("agency", StringComparison.Ordinal)));
        Assert.Equal(["1000003|1000010"], _tracker.Ask("select count(*), max(event_id::bigint) from star.fact_status_event"));
    }

    public void Dispose() => _tracker.Dispose();

    string[] Titles() =>
        _tracker.Ask("select task_id, title_vi from star.dim_task where recorded_to is null and task_id like 'T%' order by all");

    string[] Loaded(PullResult result)
    {
        Assert.True(result.Loaded > 0);
        return _tracker.Ask("select task_id from star.dim_task");
    }
}

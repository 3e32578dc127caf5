using Analytics.Etl;

namespace Analytics.Connectors.Tests.Postgres;

[Collection(SharedServer.Name)]
public sealed class PostgresBreakTests(PostgresServer server) : IDisposable
{
    const string Sleeping =
        "select count(*) from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()";

    readonly Tracker _tracker = new(server);

    [Theory]
    [InlineData(100)]
    [InlineData(6_000)]
    [InlineData(20_000)]
    [InlineData(60_000)]
    public void A_connection_cut_half_way_loads_nothing_and_the_next_pull_brings_the_same_as_one_clean_load(int cutAfter)
    {
        FirstPullAndThenMuchNew();
        var (before, cursor) = (_tracker.State(), Cursor());
        using var proxy = new CuttingProxy(server.Port, cutAfter);
        _tracker.Configure(Tracker.Resources, connection: [("port", proxy.Port), ("page_rows", "50")]);

        var error = _tracker.PullError();

        Assert.Contains("Source tracker", error);
        Assert.Contains("Nothing was loaded; the next pull goes on where the last one ended.", error);
        Assert.Equal(before, _tracker.State());
        Assert.Equal(cursor, Cursor());
        AssertSameAsCleanLoad(("page_rows", "50"));
    }

    [Fact]
    public void A_session_ended_by_the_server_loads_nothing_and_says_how_far_it_came()
    {
        FirstPullAndThenMuchNew();
        var cursor = Cursor();

        var error = _tracker.PullError(CutAt("task: 4 rows", times: 1));

        Assert.Contains("resource task (public.task in database", error);
        Assert.Contains("57P01", error);
        Assert.Equal(cursor, Cursor());
        AssertSameAsCleanLoad();
    }

    [Fact]
    public void A_broken_fetch_is_tried_again_from_its_start_in_a_new_state_of_the_database()
    {
        FirstPullAndThenMuchNew();
        _tracker.Configure(Tracker.Resources, connection: ("attempts", "3"));
        var cuts = 0;

        var result = _tracker.Pull(progress: CutAt("task: 4 rows", times: 1, onCut: () =>
        {
            cuts++;
            _tracker.Execute("update task set title_vi = 'sau khi đứt', updated_at = '2025-10-09 08:00+07' where task_id = 'N001'");
        }));

        Assert.Equal(1, cuts);
        Assert.Contains("task 300 300 0 0", Tracker.Counts(result));
        Assert.Equal(["sau khi đứt"], _tracker.Ask("select title_vi from star.dim_task where task_id = 'N001'"));
        AssertSameAsCleanLoad();
    }

    [Fact]
    public void A_network_that_heals_is_not_noticed()
    {
        FirstPullAndThenMuchNew();
        using var proxy = new CuttingProxy(server.Port, cutAfter: 20_000, cutConnections: 1);
        _tracker.Configure(Tracker.Resources, connection: [("port", proxy.Port), ("page_rows", "50"), ("attempts", "2")]);

        _tracker.Pull();

        Assert.Equal(2, proxy.Connections);
        AssertSameAsCleanLoad();
    }

    [Fact]
    public async Task A_cancelled_fetch_ends_at_once_and_loads_nothing()
    {
        _tracker.Configure("      agency: { query: \"select agency_id, name_vi from agency, pg_sleep(600)\" }");
        using var cancellation = new CancellationTokenSource();

        var pull = Task.Run(() => _tracker.Pull(cancellation: cancellation.Token));
        while (server.Ask<long>(_tracker.Database, Sleeping) == 0)
        {
            Assert.False(pull.IsCompleted);
        }

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pull.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Empty(_tracker.Ask("select batch_key from ops.batch"));
    }

    public void Dispose() => _tracker.Dispose();

    void FirstPullAndThenMuchNew()
    {
        _tracker.Pull();
        _tracker.Execute(
            """
            update task set title_vi = 'sửa', updated_at = '2025-10-02 07:00+07' where task_id = 'T2';
            insert into task (task_id, directive_id, title_vi, assigned_date, lead_agencies, updated_at)
            select to_char(i, '"N"FM000'), 'D', 'Việc mới', '2025-10-01', '{B}', timestamptz '2025-10-02 08:00+07' + make_interval(mins => i / 7)
            from generate_series(1, 299) i;
            insert into status_event
            select i, 'N' || to_char(i, 'FM000'), null, 'STARTED', '2025-11-01', '2025-11-01 09:30+07' from generate_series(100, 299) i;
            """);
    }

    Action<PullProgress> CutAt(string subject, int times, Action? onCut = null) => step =>
    {
        if (step.Subject == subject && times-- > 0)
        {
            _tracker.CutConnections();
            onCut?.Invoke();
        }
    };

    string[] Cursor() => _tracker.Ask("select cursor, batch_key from ops.cursor");

    void AssertSameAsCleanLoad(params (string Key, string Value)[] connection)
    {
        _tracker.Configure(Tracker.Resources, connection: connection).Pull();
        var state = _tracker.State();
        Assert.Contains(state, row => row.Contains("sửa", StringComparison.Ordinal));

        _tracker.Anew().Pull();

        Assert.Equal(_tracker.State(), state);
    }
}

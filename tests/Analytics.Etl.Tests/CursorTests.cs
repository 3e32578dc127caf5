using Analytics.Etl.Sources;
using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Etl.Tests;

/// <summary>How far a source was read is committed with what was read, or not at all.</summary>
public sealed class CursorTests : IDisposable
{
    readonly DropBox _box = new();
    readonly ScriptedSource _source = new(new SourceDescription("tracker"));

    public void Dispose() => _box.Dispose();

    [Fact]
    public void The_next_fetch_goes_on_where_the_last_committed_one_ended()
    {
        _source.Says("directive", "directive_id,title", "D,x").Cursor = "1";
        _box.Pull(_source);
        _source.Cursor = "2";
        _box.Pull(_source);
        _box.Pull(_source);

        Assert.Equal([null, "1", "2"], _source.Asked);
        Assert.Equal(["tracker|2|3"], _box.Ask("select source, cursor, batch_key from ops.cursor"));
    }

    [Fact]
    public void A_pull_that_fails_leaves_the_cursor_where_it_was()
    {
        _source.Says("directive", "directive_id,title", "D,x").Cursor = "1";
        _box.Pull(_source);
        _source.Says("directive", "directive_id", "D").Cursor = "2";
        Assert.Throws<AnalyticsException>(() => _box.Pull(_source));
        _box.Pull(_source);

        Assert.Equal([null, "1", "1"], _source.Asked);
    }

    [Fact]
    public void From_the_start_asks_for_everything()
    {
        _source.Cursor = "1";
        _box.Pull(_source);
        _box.Pull(_source, new PullOptions { FromStart = true });

        Assert.Equal([null, null], _source.Asked);
    }

    [Fact]
    public void A_cursor_that_was_tampered_with_is_refused_and_the_remedy_works()
    {
        _source.Cursor = "1";
        _box.Pull(_source);
        _box.Warehouse.Connection.Execute("update ops.cursor set cursor = '7'");

        var message = Assert.Throws<AnalyticsException>(() => _box.Pull(_source)).Message;

        Assert.Contains("The cursor of source tracker", message, StringComparison.Ordinal);
        Assert.Contains("analytics pull tracker --from-start", message, StringComparison.Ordinal);
        _box.Pull(_source, new PullOptions { FromStart = true });
        _box.Pull(_source);
        Assert.Equal([null, null, "1"], _source.Asked);
    }

    [Fact]
    public void Every_attempt_is_in_the_run_log_with_its_window_and_outcome()
    {
        _source.Says("directive", "directive_id,title", "D,x").Cursor = "1";
        _box.Pull(_source);
        _source.Says("directive", "directive_id", "D").Cursor = "2";
        Assert.Throws<AnalyticsException>(() => _box.Pull(_source));
        _source.Cursor = "3";
        _box.Pull(_source);

        Assert.Equal(
            ["1|pull|tracker|done|-|1|1|-", "2|pull|tracker|failed|-|-|-|Required column title is missing", "3|pull|tracker|done|1|3|2|-"],
            _box.Ask(
                """
                select run_key, job, subject, outcome, window_from, window_to, batch_key, regexp_extract(message, 'Required[^;.]*missing')
                from ops.job_run
                order by run_key
                """));
    }

    [Fact]
    public void The_source_says_when_it_was_read_last_and_what_it_promised()
    {
        _source.Description = _source.Description with { Promise = TimeSpan.FromHours(26), Connector = "rest" };
        _box.Pull(_source);

        Assert.Equal(["tracker|rest|93600|2026-01-10 03:00:00"], _box.Ask("select source, connector, promise_seconds, checked_at from ops.source"));
    }
}

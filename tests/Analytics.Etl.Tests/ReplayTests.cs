using Analytics.Etl.Replaying;
using Analytics.Warehouse.Engine;
using Dapper;

namespace Analytics.Etl.Tests;

/// <summary>What was landed can be loaded again, and gives the same bytes.</summary>
public sealed class ReplayTests : IDisposable
{
    readonly DropBox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void A_warehouse_is_made_anew_from_landing_alone_with_the_same_keys()
    {
        SeveralPulls();
        using var target = LiveWarehouse.InMemory();

        var results = Rebuild.Run(target, new DataFolder(_box.Data.Root + "-new"), _box.Data, until: null, progress: null, CancellationToken.None);

        Assert.Equal(4, results.Count);
        Assert.Equal(Tables(_box.Warehouse), Tables(target));
    }

    [Fact]
    public void A_rebuild_can_stop_at_a_moment()
    {
        SeveralPulls();
        using var target = LiveWarehouse.InMemory();

        var results = Rebuild.Run(
            target, _box.Data, _box.Data, new DateTimeOffset(2026, 1, 11, 0, 0, 0, TimeSpan.Zero), progress: null, CancellationToken.None);

        Assert.Single(results);
    }

    [Fact]
    public void A_rebuild_does_not_touch_a_warehouse_that_holds_something()
    {
        SeveralPulls();

        var message = Assert.Throws<AnalyticsException>(() =>
            Rebuild.Run(_box.Warehouse, _box.Data, _box.Data, until: null, progress: null, CancellationToken.None)).Message;

        Assert.Contains("A rebuild fills an empty one", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_backfill_of_what_is_there_changes_no_byte()
    {
        SeveralPulls();
        var before = Tables(_box.Warehouse);

        var results = Backfill.Run(_box.Warehouse, _box.Data, new BackfillRange(null, null, null), _box.Clock, progress: null, CancellationToken.None);

        Assert.All(results, result => Assert.Equal(result.Read, result.Duplicate + result.Quarantined));
        Assert.Equal(before, Tables(_box.Warehouse));
    }

    [Fact]
    public void A_backfill_of_any_range_brings_back_facts_that_were_lost()
    {
        SeveralPulls();
        const string Facts = "select * exclude (event_key, batch_key) from star.fact_status_event order by all";
        var before = _box.Ask(Facts);
        _box.Warehouse.Connection.Execute("delete from star.fact_status_event where batch_key = 3");

        var results = Backfill.Run(
            _box.Warehouse, _box.Data, new BackfillRange(new DateOnly(2026, 1, 12), new DateOnly(2026, 1, 12), null), _box.Clock, progress: null,
            CancellationToken.None);

        Assert.Single(results);
        Assert.True(results[0].Loaded > 0);
        Assert.Equal(before, _box.Ask(Facts));
    }

    [Fact]
    public void A_landed_file_that_went_bad_is_named_and_nothing_is_loaded()
    {
        SeveralPulls();
        var hash = _box.Ask("select sha256 from ops.landed_file where record_kind = 'status_event' order by batch_key limit 1")[0];
        var path = Path.Combine(_box.Data.Landing, hash);
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, [.. bytes[..^3], (byte)(bytes[^3] ^ 1), .. bytes[^2..]]);
        using var target = LiveWarehouse.InMemory();

        var message = Assert.Throws<AnalyticsException>(() =>
            Rebuild.Run(target, _box.Data, _box.Data, until: null, progress: null, CancellationToken.None)).Message;

        Assert.Contains(hash, message, StringComparison.Ordinal);
        Assert.Contains("was changed after it was written down", message, StringComparison.Ordinal);
        Assert.Contains("analytics pull drop --from-start", message, StringComparison.Ordinal);

        // Sent again, the good bytes take its place.
        _box.PutBytes("status_event.csv", bytes).Pull();
        Assert.Equal(bytes, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_pull_that_failed_is_not_loaded_again()
    {
        SeveralPulls();
        _box.Clear().Put("status_event.csv", "event_id", "E1");
        _box.PullError();
        using var target = LiveWarehouse.InMemory();

        Assert.Equal(4, Rebuild.Run(target, _box.Data, _box.Data, until: null, progress: null, CancellationToken.None).Count);
    }

    // Master data and tasks, a correction, events in disorder with a bad one, and a late event.
    void SeveralPulls()
    {
        const string Event = "event_id,source_event_uid,task_id,agency,event_type,effective_date,recorded_at";
        _box.PutBasics().Pull();
        _box.Clock.Advance(TimeSpan.FromDays(1));
        _box.Clear().Put("task.csv", "task_id,directive_id,title_vi,task_kind,assigned_date,lead_agencies,due_date",
            "T1,D,Việc một (sửa),one_off,2025-10-01,A,2026-01-31").Pull();
        _box.Clock.Advance(TimeSpan.FromDays(1));
        _box.Clear().Put("status_event.csv", Event,
            "E3,u3,T2,B,SUBMITTED,2025-12-20,2025-12-21", "E1,,T1,,STARTED,2025-10-05,2025-10-05", "E9,,T9,,STARTED,2025-10-05,2025-10-05",
            "E2,,T2,A,STARTED,2025-10-07,2025-10-08").Pull();
        _box.Clock.Advance(TimeSpan.FromDays(1));
        _box.Clear().Put("status_event.csv", Event, "E4,u3,T2,B,SUBMITTED,2025-12-20,2025-12-20", "E1,,T1,,STARTED,2025-10-05,2025-10-05").Pull();
    }

    static string[] Tables(LiveWarehouse warehouse)
    {
        var tables = warehouse.Connection.Query<string>(
            "select table_name from duckdb_tables() where schema_name = 'star' and table_name not in ('dim_period') order by 1").ToList();
        return [.. tables.Select(table => $"{table}: " + warehouse.Connection.ExecuteScalar<string>(
            $"select sha256(coalesce(string_agg(t::varchar, chr(10) order by t::varchar), '')) || ' ' || count(*) from star.{table} t"))];
    }
}

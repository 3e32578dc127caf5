using Analytics.Etl.Quarantine;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Publishing;

namespace Analytics.Etl.Tests.Quarantine;

/// <summary>Refused records looked at, tried again, exported, corrected, released and dismissed; the books balance.</summary>
public sealed class QuarantineDeskTests : IDisposable
{
    const string EventHeader = "event_id,task_id,agency,event_type,effective_date,recorded_at,evidence_id";

    readonly DropBox _box = new(isOnDisk: true);

    string Export => Path.Combine(_box.Data.Root, "export");

    QuarantineDesk Desk => new(_box.Warehouse, _box.Data, _box.Clock, progress: null, CancellationToken.None);

    public void Dispose() => _box.Dispose();

    [Fact]
    public void An_export_corrected_and_released_is_loaded_under_its_source()
    {
        PutRefused();
        _box.Pull();
        Write();
        var file = Path.Combine(Export, "tracker", "status_event.csv");
        Correct(file, "31/12/2025", "2025-12-31");

        var result = Desk.Release(Export).Single();

        Assert.Equal(("tracker", true, 1, 1), (result.Source, result.IsSimulated, result.Loaded, result.Released));
        Assert.Equal(result.Read, result.Loaded + result.Duplicate + result.Quarantined);
        Assert.Equal(["E1|tracker|=1+1"], _box.Ask("select event_id, source, evidence_id from star.fact_status_event"));
        Assert.Equal(["E2", "X"], Ids());
    }

    [Fact]
    public void A_record_whose_key_was_wrong_is_released_by_its_hash()
    {
        _box.PutBasics().Put("task-b.csv", "task_id,directive_id,title_vi,task_kind,assigned_date,lead_agencies", "T9,D,x,one_of,2025-10-01,A").Pull();
        Write();
        Correct(Path.Combine(Export, "drop", "task.csv"), "T9,D,,x,,one_of,", "T7,D,,x,,one_off,");

        var result = Desk.Release(Path.Combine(Export, "drop")).Single();

        Assert.Equal((1, 1), (result.Loaded, result.Released));
        Assert.Empty(_box.Held());
        Assert.Equal(["T7"], _box.Ask("select task_id from star.dim_task where task_id > 'T2'"));
    }

    [Fact]
    public void A_correction_that_is_refused_again_takes_the_place_of_the_first()
    {
        PutRefused();
        _box.Pull();
        Write();
        Correct(Path.Combine(Export, "tracker", "status_event.csv"), "31/12/2025", "32/12/2025");

        var result = Desk.Release(Export).Single();

        Assert.Equal((0, 0), (result.Loaded, result.Released));
        Assert.Equal(["E1", "E2", "X"], Ids());
        Assert.Equal(["dismiss|release"], _box.Ask("select act, acted_by from ops.quarantine_act"));
    }

    [Fact]
    public void An_export_that_nobody_touched_changes_nothing_when_released()
    {
        PutRefused();
        _box.Pull();
        var before = _box.Ask("select record_hash, reason, released_at, dismissed_at from ops.quarantine order by all");
        Write();

        var result = Desk.Release(Export).Single();

        Assert.Equal((2, 0, 2), (result.Read, result.Loaded, result.Quarantined));
        Assert.Equal(before, _box.Ask("select record_hash, reason, released_at, dismissed_at from ops.quarantine order by all"));
    }

    [Fact]
    public void Texts_come_back_from_an_export_exactly_as_they_were()
    {
        string[] texts = ["=1+1", "+84 28", "-5", "@x", "'quoted", "'=x", "a,\"b\"", "'", "Uỷ ban", "-"];
        _box.PutBasics().Put(
            "status_event.csv",
            texts.Select((text, index) => $"E{index},T8,,STARTED,2025-10-05,2025-10-06,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"").Prepend(EventHeader)).Pull();
        var before = _box.Ask("select raw_record from ops.quarantine order by 1");
        Write();
        var file = Path.Combine(Export, "drop", "status_event.csv");
        var exported = File.ReadAllText(file);
        Correct(file, "T8", "T1");

        var result = Desk.Release(Export).Single();

        Assert.DoesNotContain(",=1+1", exported, StringComparison.Ordinal);
        Assert.DoesNotContain(",@x", exported, StringComparison.Ordinal);
        Assert.Equal((texts.Length, texts.Length), (result.Loaded, result.Released));
        Assert.Equal(texts.Length, before.Length);
        Assert.Equal(texts.Index().Select(text => $"E{text.Index}|{text.Item}"), _box.Ask("select event_id, evidence_id from star.fact_status_event order by 1"));
    }

    [Fact]
    public void A_line_that_could_not_be_split_is_exported_as_it_came_and_filled_in()
    {
        PutRefused();
        _box.Pull();
        Write();
        var file = Path.Combine(Export, "tracker", "status_event.csv");
        var lines = File.ReadAllLines(file);
        var malformed = Assert.Single(lines, line => line.Contains("X,T1", StringComparison.Ordinal));
        Assert.StartsWith(",,,,,,,,,,,,,", malformed, StringComparison.Ordinal);
        Assert.EndsWith("\"X,T1\"", malformed, StringComparison.Ordinal);
        File.WriteAllLines(file, lines.Select(line => line == malformed ? "X,,T1,,STARTED,2025-10-05,2025-10-06,,,,,," + malformed[12..] : line));

        var result = Desk.Release(Export).Single();

        Assert.Equal((1, 1), (result.Loaded, result.Released));
        Assert.Equal(["E1", "E2"], Ids());
    }

    [Fact]
    public void Retry_tries_what_was_refused_for_any_reason_and_keeps_the_cursor_and_the_freshness()
    {
        _box.PutBasics().Put("source.json", """{"name": "tracker"}""")
            .Put("status_event.csv", EventHeader, "E1,T1,,STARTED,2025-10-05,2025-10-06,", "E1,T1,,STARTED,2025-10-04,2025-10-06,").Pull();
        Assert.Equal(2, _box.Held().Length);
        Desk.Dismiss(_box.Ask("select record_hash from ops.quarantine where raw_record like '%10-04%'")[0], "Lan", "bản cũ");
        var checkedAt = _box.Ask("select checked_at from ops.source");
        _box.Clock.Now = _box.Clock.Now.AddDays(1);

        var result = Desk.Retry(new HeldFilter { Reason = "contradiction" }).Single();

        Assert.Equal((0, 0, 0, 1), (result.Read, result.Loaded, result.Quarantined, result.Released));
        Assert.Equal(["E1|2025-10-05"], _box.Ask("select event_id, effective_date from star.fact_status_event"));
        Assert.Empty(_box.Ask("from ops.held_record"));
        Assert.Equal(checkedAt, _box.Ask("select checked_at from ops.source"));
        Assert.Equal(["pull|done", "retry|done"], _box.Ask("select job, outcome from ops.job_run order by run_key"));
        Assert.Empty(Desk.Retry(new HeldFilter()));
    }

    [Fact]
    public void A_dismissed_record_stays_marked_and_is_not_held_when_it_is_sent_again()
    {
        PutRefused();
        _box.Pull();
        var hash = _box.Ask("select record_hash from ops.quarantine where raw_record like '%\"E1\"%'")[0];

        var dismissed = Desk.Dismiss(hash[..8], "Lan", "nhập thử");
        var again = _box.Pull();

        Assert.NotNull(dismissed.DismissedAt);
        Assert.Equal(3, again.Quarantined);
        Assert.Equal(["E2", "X"], Ids());
        Assert.Equal(["dismiss|tracker|Lan|nhập thử|2026-01-10 03:00:00"], _box.Ask("select act, source, acted_by, because, acted_at from ops.quarantine_act"));
        Assert.Contains("was dismissed already", Assert.Throws<AnalyticsException>(() => Desk.Dismiss(hash, "Lan", "x")).Message, StringComparison.Ordinal);

        Desk.Restore(hash, "Minh", "cần nạp");

        Assert.Equal(["E1", "E2", "X"], Ids());
        Assert.Equal(["dismiss", "restore"], _box.Ask("select act from ops.quarantine_act order by act_key"));
    }

    [Fact]
    public void Records_are_listed_by_source_kind_and_reason_and_found_by_the_start_of_their_hash()
    {
        PutRefused();
        _box.Pull();
        Publication.Publish(_box.Warehouse, _box.Data);
        using var snapshot = Snapshot.Open(_box.Data);

        Assert.Equal(
            ["status_event|malformed|1", "status_event|unknown_reference|1", "status_event|wrong_type|1"],
            QuarantineList.Groups(snapshot, new HeldFilter { Source = "tracker" }).Select(group => $"{group.Kind}|{group.ReasonCode}|{group.Count}"));
        var record = QuarantineList.List(snapshot, new HeldFilter { Reason = "wrong_type" }, 10).Single();
        Assert.Equal(record, QuarantineList.Find(snapshot, record.Hash[..6].ToUpperInvariant()).Single());
        Assert.Equal(("status_event.csv", 2, 1), (record.File, record.Line, record.Batch));
        Assert.Empty(QuarantineList.List(snapshot, new HeldFilter { Kind = "task" }, 10));
        Assert.Contains("No refused record", Assert.Throws<AnalyticsException>(() => QuarantineList.Find(snapshot, "xxxx")).Message, StringComparison.Ordinal);
        Assert.Contains("too short", Assert.Throws<AnalyticsException>(() => QuarantineList.Find(snapshot, "a")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_export_is_refused_with_what_to_give()
    {
        Directory.CreateDirectory(Export);
        Assert.Contains("holds no export", Assert.Throws<AnalyticsException>(() => Desk.Release(Export)).Message, StringComparison.Ordinal);
        PutRefused();
        _box.Pull();
        Write();
        var file = Path.Combine(Export, "tracker", "status_event.csv");
        Assert.Contains("is there already", Assert.Throws<AnalyticsException>(Write).Message, StringComparison.Ordinal);
        File.WriteAllLines(file, [EventHeader, "E1,T1,,STARTED,2025-10-05,2025-10-06,"]);
        Assert.Contains("has no column quarantine_hash", Assert.Throws<AnalyticsException>(() => Desk.Release(Export)).Message, StringComparison.Ordinal);
    }

    // A wrong date, an unknown task, and a line that has too few fields.
    void PutRefused() => _box.PutBasics().Put("source.json", """{"name": "tracker", "is_simulated": true}""").Put(
        "status_event.csv", EventHeader, "E1,T1,,STARTED,2025-10-05,31/12/2025,=1+1", "E2,T9,,STARTED,2025-10-05,2025-10-06,", "X,T1");

    void Write()
    {
        Publication.Publish(_box.Warehouse, _box.Data);
        using var snapshot = Snapshot.Open(_box.Data);
        QuarantineExport.Write(snapshot, Export, new HeldFilter());
    }

    static void Correct(string file, string wrong, string right)
    {
        var text = File.ReadAllText(file);
        Assert.Contains(wrong, text, StringComparison.Ordinal);
        // The reason quotes the value; only the column is corrected.
        File.WriteAllLines(file, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
            line.IndexOf(wrong, StringComparison.Ordinal) is >= 0 and var place ? line[..place] + right + line[(place + wrong.Length)..] : line));
    }

    string[] Ids() => _box.Ask("select if(reason_code = 'malformed', 'X', raw_record ->> '$.event_id') from ops.held_record order by 1");
}

using Analytics.Etl.Sources;
using Analytics.Warehouse.Engine;

namespace Analytics.Etl.Tests;

/// <summary>What a source has deleted is known no longer from that day, and as before for the days before.</summary>
public sealed class DeletionTests : IDisposable
{
    const string Event = "event_id,source_event_uid,task_id,event_type,effective_date,recorded_at";

    readonly DropBox _box = new DropBox().PutBasics();
    readonly ScriptedSource _source = new(new SourceDescription("tracker") { CompleteKinds = ["status_event"] });

    public DeletionTests() => _box.Pull();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void An_event_that_is_absent_from_the_complete_list_counts_until_that_day()
    {
        _source.Says("status_event", Event, "E1,,T1,STARTED,2025-10-05,2025-10-05", "E2,,T1,SUBMITTED,2025-12-01,2025-12-01");
        _box.Pull(_source);
        _box.Clock.Advance(TimeSpan.FromDays(10));
        _source.Says("status_event", Event, "E1,,T1,STARTED,2025-10-05,2025-10-05");

        var result = _box.Pull(_source);

        Assert.Equal((1, 1), (result.Deleted, result.Duplicate));
        Assert.Equal(["E1"], _box.Ask("select event_id from star.event_known(date '2026-01-20')"));
        Assert.Equal(["E1", "E2"], _box.Ask("select event_id from star.event_known(date '2026-01-19') order by 1"));
        Assert.Equal(["1"], _box.Ask("select rows_deleted from ops.batch order by batch_key desc limit 1"));
    }

    [Fact]
    public void A_pull_without_that_kind_deletes_nothing()
    {
        _source.Says("status_event", Event, "E1,,T1,STARTED,2025-10-05,2025-10-05");
        _box.Pull(_source);

        Assert.Equal(0, _box.Pull(_source).Deleted);
    }

    [Fact]
    public void A_record_that_is_refused_now_is_not_taken_for_deleted()
    {
        _source.Says("status_event", Event, "E1,,T1,STARTED,2025-10-05,2025-10-05");
        _box.Pull(_source);
        _source.Says("status_event", Event, "E1,,T1,STARTED,2025-13-05,2025-10-05");

        var result = _box.Pull(_source);

        Assert.Equal((1, 0), (result.Quarantined, result.Deleted));
    }

    [Fact]
    public void An_event_that_comes_back_counts_again()
    {
        string[] both = [Event, "E1,,T1,STARTED,2025-10-05,2025-10-05", "E2,,T1,SUBMITTED,2025-12-01,2025-12-01"];
        _source.Says("status_event", both);
        _box.Pull(_source);
        _source.Says("status_event", both[..2]);
        _box.Pull(_source);
        _source.Says("status_event", both);

        var result = _box.Pull(_source);

        Assert.Equal((1, 1, 0), (result.Loaded, result.Duplicate, result.Deleted));
        Assert.Equal(["E1", "E2"], _box.Ask("select event_id from star.event_known(date '2026-01-20') order by 1"));
    }

    [Fact]
    public void When_the_first_of_two_reports_of_one_act_is_deleted_the_second_counts_from_then()
    {
        string[] all = [Event, "E1,u,T1,SUBMITTED,2025-12-01,2025-12-01", "E2,u,T1,SUBMITTED,2025-12-02,2025-12-03", "E3,u,T1,SUBMITTED,2025-12-02,2025-12-04"];
        _source.Says("status_event", all);
        _box.Pull(_source);
        _box.Clock.Advance(TimeSpan.FromDays(10));
        _source.Says("status_event", [all[0], .. all[2..]]);
        _box.Pull(_source);

        Assert.Equal(["E1"], _box.Ask("select event_id from star.event_known(date '2026-01-19')"));
        Assert.Equal(["E2"], _box.Ask("select event_id from star.event_known(date '2026-01-20')"));

        _box.Clock.Advance(TimeSpan.FromDays(10));
        _source.Says("status_event", all);
        _box.Pull(_source);
        Assert.Equal(["E1"], _box.Ask("select event_id from star.event_known(date '2026-01-30')"));
    }

    [Fact]
    public void A_deleted_task_ends_with_its_assignments_and_can_come_back()
    {
        string[] tasks =
        [
            "task_id,directive_id,title_vi,task_kind,assigned_date,lead_agencies,due_date",
            "X1,D,Việc một,one_off,2025-10-01,A,2025-12-31", "X2,D,Việc hai,one_off,2025-10-01,B,2025-12-31",
        ];
        _source.Description = _source.Description with { CompleteKinds = ["task"] };
        _source.Says("task", tasks);
        _box.Pull(_source);
        _box.Clock.Advance(TimeSpan.FromDays(10));
        _source.Says("task", tasks[..2]);

        Assert.Equal(1, _box.Pull(_source).Deleted);

        const string Issued = "select task_id from star.assignment_issued(date '2025-12-31', date '{0}') where task_id like 'X%' order by 1";
        Assert.Equal(["X1", "X2"], _box.Ask(string.Format(null, Issued, "2026-01-19")));
        Assert.Equal(["X1"], _box.Ask(string.Format(null, Issued, "2026-01-20")));

        _box.Clock.Advance(TimeSpan.FromDays(10));
        _source.Says("task", tasks);
        Assert.Equal(1, _box.Pull(_source).Loaded);
        Assert.Equal(["X1"], _box.Ask(string.Format(null, Issued, "2026-01-29")));
        Assert.Equal(["X1", "X2"], _box.Ask(string.Format(null, Issued, "2026-01-30")));
    }

    [Fact]
    public void The_tasks_of_another_source_are_left_alone()
    {
        _source.Description = _source.Description with { CompleteKinds = ["task"] };
        _source.Says("task", "task_id,directive_id,title_vi,task_kind,assigned_date,lead_agencies,due_date",
            "X1,D,Việc một,one_off,2025-10-01,A,2025-12-31");

        Assert.Equal(0, _box.Pull(_source).Deleted);
        Assert.Equal(["T1", "T2", "X1"], _box.Ask("select task_id from star.dim_task where recorded_to is null and task_key > 0 order by 1"));
    }

    [Fact]
    public void A_great_loss_is_not_believed_until_a_person_says_so()
    {
        string[] many = [Event, .. Enumerable.Range(1, 30).Select(day => $"E{day},,T1,STARTED,2025-11-{day:00},2025-12-01")];
        _source.Says("status_event", many);
        _box.Pull(_source);
        _source.Says("status_event", many[..6]);

        var message = Assert.Throws<AnalyticsException>(() => _box.Pull(_source)).Message;

        Assert.StartsWith("Source tracker has no longer 25 of its 30 records of status_event.", message, StringComparison.Ordinal);
        Assert.Equal(["30"], _box.Ask("select count(*) from star.event_known(date '2026-01-20')"));
        _source.Says("status_event", many[..6]);
        Assert.Equal(25, _box.Pull(_source, new PullOptions { AcceptDeletions = true }).Deleted);
    }

    [Fact]
    public void Lists_of_keys_say_what_is_present_and_what_is_gone()
    {
        const string Records = "select event_id, task_id, event_type, effective_date, recorded_at from journal";
        _source.Description = new SourceDescription("tracker")
        {
            Mappings =
            [
                new RecordMapping("status_event", Records),
                new RecordMapping("status_event", "select id as event_id from ids", MappingPurpose.Present),
                new RecordMapping("status_event", "select id as event_id from bin", MappingPurpose.Gone),
            ],
        };
        _source
            .Says("journal", Event, "E1,,T1,STARTED,2025-10-05,2025-10-05", "E2,,T1,SUBMITTED,2025-12-01,2025-12-01", "E3,,T1,STARTED,2025-10-06,2025-10-06")
            .Says("ids", "id", "E1", "E2", "E3");
        Assert.Equal(3, _box.Pull(_source).Loaded);

        Assert.Equal(1, _box.Pull(_source.Says("ids", "id", "E1", "E2")).Deleted);
        Assert.Equal(["E1", "E2"], _box.Ask("select event_id from star.event_known(date '2026-01-20') order by 1"));
        Assert.Equal(1, _box.Pull(_source.Says("bin", "id", "E2")).Deleted);
        Assert.Equal(["E1"], _box.Ask("select event_id from star.event_known(date '2026-01-20') order by 1"));
    }
}

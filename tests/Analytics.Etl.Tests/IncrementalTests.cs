using Analytics.Etl.Sources;
using Analytics.Warehouse.Measuring;
using Dapper;

namespace Analytics.Etl.Tests;

/// <summary>
/// A tracker that lives: tasks are added, corrected and deleted, events arrive late, out of order and are taken back. Pulled
/// bit by bit, with overlapping windows, sent-again files and failed attempts, it ends as one clean load of its last state.
/// </summary>
public sealed class IncrementalTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void However_it_was_pulled_the_end_is_that_of_one_clean_load(int seed)
    {
        var random = new Random(seed);
        var tracker = new Tracker(random);
        using var lived = new DropBox();
        var source = new ScriptedSource(Tracker.Description);
        lived.PutBasics().Pull();
        for (var (step, cursor) = (0, 0); step < 8; step++)
        {
            tracker.Live();
            lived.Clock.Advance(TimeSpan.FromDays(1));
            if (random.Next(4) == 0)
            {
                // The source breaks off: what it had sent is not loaded, and the window is asked for again.
                source.Says("task", "task_id").Cursor = "lost";
                Assert.Throws<Warehouse.Engine.AnalyticsException>(() => lived.Pull(source));
                continue;
            }

            var overlap = random.Next(3);
            tracker.Tell(source, since: cursor - overlap);
            source.Cursor = $"{cursor = tracker.Now}";
            var result = lived.Pull(source, new PullOptions { AcceptDeletions = true });
            Assert.Equal(result.Read, result.Loaded + result.Duplicate + result.Quarantined);
            Assert.Equal(0, result.Quarantined - lived.Held().Length);
            if (step % 3 == 2)
            {
                Measure(lived);
            }
        }

        tracker.Tell(source, since: 0);
        lived.Pull(source, new PullOptions { FromStart = true, AcceptDeletions = true });

        // What was left alone because no batch reached it is what a full counting gives.
        Measure(lived);
        Assert.NotEmpty(lived.Ask("from ops.run_check"));
        lived.Warehouse.Connection.Execute("delete from ops.run_check");
        Assert.All(Measure(lived), one => Assert.False(one.IsNew, one.Code));

        using var clean = new DropBox();
        clean.Clock.Now = lived.Clock.Now;
        clean.PutBasics().Pull();
        tracker.Tell(source, since: 0);
        clean.Pull(source);

        Assert.True(tracker.HasDeletedAndCorrected, "The seed does not test what it should.");
        Assert.Equal(State(clean), State(lived));
        Assert.Empty(lived.Held());
    }

    static IReadOnlyList<MeasuredPeriod> Measure(DropBox box) => Measurement.Run(
        box.Warehouse, new MeasureScope(DateOnly.FromDateTime(box.Clock.Now.UtcDateTime)), box.Clock, progress: null, CancellationToken.None);

    static string[] State(DropBox box) =>
    [
        .. box.Ask("select 'task', * exclude (task_key, directive_key, recorded_from, recorded_to) from star.dim_task where recorded_to is null order by task_id"),
        .. box.Ask("select 'entry', * from star.bridge_task_agency order by all"),
        .. box.Ask("select 'lead', assignment_id, agency_id, via_group_id, weight_share from star.bridge_assignment_lead where recorded_to is null order by 2"),
        .. box.Ask(
            """
            select 'event', event.* exclude (event_key, assignment_key, batch_key), lead.assignment_id
            from star.event_known(date '9999-12-30') event
            join (from star.bridge_assignment_lead where recorded_to is null) lead using (assignment_key)
            order by event_id
            """),
        .. box.Ask("select 'duty', * exclude (duty_key, agency_key, batch_key) from star.report_duty(date '9999-12-30') order by duty_id"),
        .. box.Ask("select 'state', * exclude (assignment_key, task_key, directive_key) from star.assignment_state(date '2026-06-30', date '9999-12-30') order by assignment_id"),
    ];

    /// <summary>What the tracker holds: each record with the time of its last change.</summary>
    sealed class Tracker(Random random)
    {
        public static readonly SourceDescription Description = new("tracker")
        {
            Mappings =
            [
                new RecordMapping("task", "select id as task_id from task_ids", MappingPurpose.Present),
                new RecordMapping("status_event", "select id as event_id from event_ids", MappingPurpose.Present),
                new RecordMapping("report_duty", "select id as duty_id from duty_ids", MappingPurpose.Present),
            ],
        };

        readonly SortedDictionary<string, (string Row, int At)> _tasks = [];
        readonly SortedDictionary<string, (string Row, int At)> _events = [];
        readonly SortedDictionary<string, (string Row, int At)> _duties = [];
        int _serial;
        (bool Deleted, bool Corrected) _seen;

        public int Now { get; private set; }

        public bool HasDeletedAndCorrected => _seen is (true, true);

        public void Live()
        {
            for (var acts = random.Next(6, 14); acts > 0; acts--)
            {
                Now++;
                _serial++;
                switch (random.Next(12))
                {
                    case 0 or 1 or 2:
                        _tasks[$"X{_serial}"] = (Task($"X{_serial}"), Now);
                        break;
                    case 3 when Some(_tasks) is { } task:
                        _tasks[task] = (Task(task), Now);
                        _seen.Corrected = true;
                        break;
                    case 4 when Some(_tasks) is { } task:
                        _tasks.Remove(task);
                        foreach (var gone in _events.Where(pair => pair.Value.Row.Contains($",{task},", StringComparison.Ordinal)).Select(pair => pair.Key).ToList())
                        {
                            _events.Remove(gone);
                        }

                        _seen.Deleted = true;
                        break;
                    case 5 when Some(_events) is { } one:
                        _events.Remove(one);
                        _seen.Deleted = true;
                        break;
                    case 6:
                        _duties[$"R{_serial % 4}"] = ($"R{_serial % 4},A,q4,2025-12-31,2025-12-{random.Next(10, 30)},2026-01-01 00:{_serial / 60:00}:{_serial % 60:00}", Now);
                        break;
                    case 7 when Some(_duties) is { } duty:
                        _duties.Remove(duty);
                        break;
                    default:
                        if (Some(_tasks) is { } about)
                        {
                            _events[$"E{_serial}"] = (Event($"E{_serial}", about), Now);
                        }

                        break;
                }
            }
        }

        public void Tell(ScriptedSource source, int since)
        {
            source
                .Says("status_event", ["event_id,source_event_uid,task_id,agency,event_type,effective_date,recorded_at", .. Changed(_events, since)])
                .Says("task", ["task_id,directive_id,title_vi,task_kind,assigned_date,lead_agencies,due_date", .. Changed(_tasks, since)])
                .Says("report_duty", ["duty_id,agency_id,period_label,due_date,submitted_date,recorded_at", .. Changed(_duties, since)])
                .Says("task_ids", ["id", .. _tasks.Keys])
                .Says("event_ids", ["id", .. _events.Keys])
                .Says("duty_ids", ["id", .. _duties.Keys]);
        }

        // In disorder, and now and then one of them twice.
        IEnumerable<string> Changed(SortedDictionary<string, (string Row, int At)> records, int since)
        {
            var rows = records.Values.Where(record => record.At > since).Select(record => record.Row).ToArray();
            random.Shuffle(rows);
            return rows.Length > 0 && random.Next(2) == 0 ? rows.Append(rows[0]) : rows;
        }

        string? Some(SortedDictionary<string, (string Row, int At)> records) =>
            records.Count == 0 ? null : records.Keys.ElementAt(random.Next(records.Count));

        string Task(string id) => $"{id},D,Việc {random.Next(9)},one_off,2025-10-0{random.Next(1, 9)},{(random.Next(2) == 0 ? "A" : "B")},2025-12-{random.Next(10, 30)}";

        // Acts repeat, under the same uid and without one.
        string Event(string id, string task) =>
            $"{id},{(random.Next(2) == 0 ? "" : $"U{random.Next(6)}")},{task},,{(random.Next(3) == 0 ? "STARTED" : "SUBMITTED")},2025-11-0{random.Next(1, 4)},2025-11-{random.Next(10, 20)}";
    }
}

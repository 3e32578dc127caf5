using Xunit.Abstractions;

namespace Analytics.Connectors.Tests.Redmine;

/// <summary>A real tracking system is pulled by configuration alone.</summary>
public sealed class RedmineTests(FilledRedmine redmine, ITestOutputHelper output) : IClassFixture<FilledRedmine>
{
    // Without what a tracker does not say: ids of its own, who acted, and the id of the act itself.
    const string Events = """
        select
            lead.assignment_id, type.event_type, event.effective_date::varchar, event.recorded_ts::varchar, event.new_due_date::varchar,
            event.is_approved, event.is_by_issuer, event.reason_code, event.evidence_id, event.is_rejected
        from star.fact_status_event event
        join star.dim_event_type type using (event_type_key)
        join (select distinct assignment_key, assignment_id from star.bridge_assignment_lead where recorded_to is null) lead
            using (assignment_key)
        where not exists (from star.duplicate_event duplicate where duplicate.event_key = event.event_key)
        order by all
        """;

    const string Assignments = "select * exclude (assignment_key) from star.bridge_assignment_lead order by all";

    const string Directives = "select * exclude (directive_key) from star.dim_directive order by all";

    const string Tasks = "select * exclude (task_key, directive_key, source) from star.dim_task order by all";

    [Fact]
    public void What_was_filled_in_is_what_the_star_schema_says()
    {
        using var pull = new RedminePull(redmine);
        using var files = new RedminePull(redmine);

        var result = pull.Pull();
        redmine.Sample.Write(files.Folder);
        files.Drop(files.Folder);

        output.WriteLine($"{redmine.Filled}; pulled {result.Read} records in {result.Elapsed.TotalSeconds:0.0} s");
        Assert.Equal(0, result.Quarantined);
        Assert.Equal(9, redmine.Sample.Events.Select(row => row["event_type"]).Distinct().Count());
        Assert.Equal(redmine.Sample.Events.Count, pull.Ask(Events).Count);
        Same(files, pull, Directives);
        Same(files, pull, Tasks);
        Same(files, pull, Assignments);
        Same(files, pull, Events);
    }

    [Fact]
    public void A_second_pull_fetches_nothing_and_a_change_comes_by_itself()
    {
        using var pull = new RedminePull(redmine);
        pull.Pull();
        var before = pull.Ask(Events);

        var second = pull.Pull();

        Assert.Equal((0, 0L), (second.Files, second.Read));
        var open = redmine.Sample.Events.GroupBy(row => (row["task_id"], row["agency"])).First(life => life.Last()["event_type"] == "STARTED").Key;
        var issue = redmine.Filling.Issue(open.Item1, open.Item2);
        var row = new Dictionary<string, string>(redmine.Sample.Events[0].ToDictionary(cell => cell.Key, _ => ""))
        {
            ["event_id"] = "moi",
            ["source_event_uid"] = "moi",
            ["task_id"] = open.Item1,
            ["agency"] = open.Item2,
            ["event_type"] = "SUBMITTED",
            ["effective_date"] = "2026-07-14",
            ["recorded_at"] = "2026-07-16 06:30:00",
            ["evidence_id"] = "minh-chung-moi",
        };
        redmine.Filling.Change(issue, row);

        var third = pull.Pull();

        var recorded = redmine.Api.Get($"issues/{issue}.json?include=journals").GetProperty("issue").GetProperty("journals")
            .EnumerateArray().Last().GetProperty("created_on").GetDateTime().AddHours(7);
        var came = Assert.Single(pull.Ask(Events).Except(before));
        Assert.EndsWith($"|SUBMITTED|2026-07-14|{recorded:yyyy-MM-dd HH:mm:ss}|||||minh-chung-moi|False", came, StringComparison.Ordinal);
        // From now on the tracker has it: the other tests may run after this one.
        row["recorded_at"] = $"{recorded:yyyy-MM-dd HH:mm:ss}";
        redmine.Sample.Events.Add(row);
        Assert.Equal(0, third.Quarantined);
        Assert.True(third.Read < 40, $"{third.Read} records were read for one change.");
    }

    [Fact]
    public void A_deleted_issue_is_a_task_that_ended()
    {
        using var pull = new RedminePull(redmine, isWatchingDeletions: true);
        var issue = redmine.Filling.NewTask("thu-xoa/1");
        pull.Pull();
        const string Standing = "select count(*) from star.dim_task where task_id = 'thu-xoa/1' and recorded_to is null";
        Assert.Equal(["1"], pull.Ask(Standing));

        redmine.Api.Delete($"issues/{issue}.json");
        var result = pull.Pull();

        Assert.Equal(1, result.Deleted);
        Assert.Equal(["0"], pull.Ask(Standing));
        Assert.Equal(0, pull.Pull().Files);
    }

    static void Same(RedminePull expected, RedminePull actual, string query)
    {
        var (should, does) = (expected.Ask(query), actual.Ask(query));
        Assert.True(should.Count > 0);
        var different = should.Except(does).Take(5).Select(row => "missing: " + row)
            .Concat(does.Except(should).Take(5).Select(row => "too much: " + row))
            .ToList();
        Assert.True(different.Count == 0, string.Join('\n', different));
        Assert.Equal(should.Count, does.Count);
    }
}

using Analytics.Etl.Contracts;

namespace Analytics.Etl.Tests.Versions;

/// <summary>What the contracts of results and checks refuse, what they hold, and what an empty cell means.</summary>
public sealed class VersionedRuleTests(BrokenRecords broken) : IClassFixture<BrokenRecords>
{
    public static IEnumerable<object[]> Broken =>
        BrokenRecords.All.Select(one => new object[] { one.Kind, one.Column, one.Value, one.Code, one.Reason });

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_record_that_breaks_the_contract_is_held_and_says_why(string kind, string column, string value, string code, string reason)
    {
        // The same record as it should be was loaded, so it is the value that is refused.
        Assert.Equal(0, broken.Good.Quarantined);
        Assert.Equal((BrokenRecords.All.Count, 0), (broken.Bad.Quarantined, broken.Bad.Loaded));
        Assert.Contains($"{kind}|{BrokenRecords.LineOf(kind, column, value)}|{code}|{reason}", broken.Held);
    }

    [Fact]
    public void Columns_that_are_not_sent_have_their_default()
    {
        (string Kind, string Columns, string Expected)[] defaults =
        [
            ("metric", "weight", "1"),
            ("process", "is_core", "false"),
            ("process_month", "is_hours_logged, cases_on_system, cases_closed, cases_end_to_end, cases_with_paper_copy, cases_uncleared",
                "false|0|0|0|0|0"),
            ("survey", "is_independent, valid_responses", "false|-"),
            ("blocking_episode", "is_beyond_authority", "false"),
            ("claim_audit", "sampling_weight, is_confirmed, auditor_agency_key", "1|-|-"),
            ("dq_check", "is_audit_match", "-"),
            ("assignment_account", "has_budget", "-"),
        ];
        using var box = VersionedBox.WithBasics();
        foreach (var record in VersionedRecord.All)
        {
            var required = RecordKinds.Find(record.Kind)!.Columns.Where(column => column.IsRequired).Select(column => column.Name).ToList();
            var fields = record.Columns.Zip(record.First.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second);
            box.Put($"{record.Kind}.csv", string.Join(',', required), string.Join(',', required.Select(column => fields[column])));
        }

        Assert.Equal(VersionedRecord.All.Count, box.Pull().Loaded);
        Assert.All(defaults, one => Assert.Equal(
            [one.Expected], box.Ask($"select {one.Columns} from {VersionedRecord.Of(one.Kind).Table} where recorded_ts = '2025-12-01 08:00'")));
    }

    [Fact]
    public void What_names_something_unknown_waits_for_it()
    {
        (string Kind, string Column, string Referred)[] references =
        [
            .. from kind in RecordKinds.All
               where kind.Versions is not null && kind.Name != "report_duty"
               from column in kind.Columns
               where column.References is not null
               select (kind.Name, column.Name, column.References),
        ];
        Assert.Equal(
            ["metric task", "target_measurement metric", "process_baseline process", "process_month process", "api_usage data_element",
                "blocking_episode task", "claim_audit task", "assignment_account task"],
            references.Select(one => $"{one.Kind} {one.Referred}"));
        using var box = VersionedBox.WithBasics();
        foreach (var (kind, column, _) in references)
        {
            var record = VersionedRecord.Of(kind);
            box.Put($"{kind}.csv", record.Header, record.With(record.First, column, "X99"));
        }

        Assert.Equal(references.Length, box.Pull().Quarantined);
        Assert.All(references, one => Assert.Contains(
            box.Held(), held => held.StartsWith(
                $"{one.Kind}|2|unknown_reference|{one.Column} 'X99' is no {one.Referred} that is known here", StringComparison.Ordinal)));

        box.Clear().Put("task.csv", "task_id,directive_id,title_vi,task_kind,assigned_date,lead_agencies", "X99,D,Việc,one_off,2025-10-01,A");
        foreach (var referred in references.Select(one => one.Referred).Where(kind => kind != "task").Distinct().Select(VersionedRecord.Of))
        {
            box.Put($"{referred.Kind}.csv", referred.Header, referred.With(referred.With(referred.First, referred.Columns[0], "X99"), "recorded_at", "2025-01-01"));
        }

        Assert.Equal(references.Length, box.Pull().Released);
        Assert.Empty(box.Held());
        Assert.All(references, one => Assert.Equal(
            ["X99"], box.Ask($"select {one.Column} from {VersionedRecord.Of(one.Kind).Table} where recorded_ts = '2025-12-01 08:00'")));
    }

    [Fact]
    public void A_metric_that_was_taken_back_is_not_known_to_its_measurements()
    {
        using var box = VersionedBox.WithBasics();
        var (metric, value) = (VersionedRecord.Of("metric"), VersionedRecord.Of("target_measurement"));
        var source = new ScriptedSource(new Sources.SourceDescription("tracker") { CompleteKinds = ["metric"] });
        box.Pull(source.Says("metric", metric.Header, metric.First));
        box.Pull(source.Says("metric", metric.Header, metric.With(metric.First, "metric_id", "M2")));

        var result = box.Pull(source.Says("target_measurement", value.Header, value.With(value.First, "metric_id", "M1"), value.With(value.First, "metric_id", "M2")));

        Assert.Equal((1, 1), (result.Loaded, result.Quarantined));
        Assert.Contains("metric_id 'M1' is no metric that is known here, the nearest is 'M", Assert.Single(box.Held()), StringComparison.Ordinal);
    }
}

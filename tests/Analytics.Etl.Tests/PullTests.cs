namespace Analytics.Etl.Tests;

public sealed class PullTests : IDisposable
{
    readonly DropBox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void Every_kind_of_record_is_loaded()
    {
        _box.PutBasics()
            .Put("agency_lineage.csv", "predecessor_id,successor_id,effective_date,type", "Cơ quan C,B,2025-07-01,merge")
            .Put("citation.csv", "citing_id,cited_id,relation", "D,D2,can_cu")
            .Put("directive-more.csv", "directive_id,title,is_stub", "D2,Nghị quyết,1")
            .Put("status_event.csv", "event_id,task_id,agency,event_type,effective_date,recorded_at",
                "E1,T1,,STARTED,2025-10-05,2025-10-06", "E2,T2,Sở A,SUBMITTED,2025-10-05,2025-10-06T08:30")
            .Put("report_duty.csv", "duty_id,agency_id,period_label,due_date,recorded_at", "R1,Bộ A,quý IV,2025-12-31,2025-10-01");

        var result = _box.Pull();

        Assert.Equal(
            ["agency: 3 = 3 + 0 + 0", "agency_lineage: 1 = 1 + 0 + 0", "directive: 2 = 2 + 0 + 0", "citation: 1 = 1 + 0 + 0",
                "task: 2 = 2 + 0 + 0", "status_event: 2 = 2 + 0 + 0", "report_duty: 1 = 1 + 0 + 0"],
            result.Kinds.Select(kind => $"{kind.Kind}: {kind.Read} = {kind.Loaded} + {kind.Duplicate} + {kind.Quarantined}"));
        Assert.Empty(result.Warnings);
        Assert.Equal(["C|B|2025-07-01|merge|1.000000"], _box.Ask("from star.bridge_agency_lineage"));
        Assert.Equal(
            ["T1|A|1||2025-12-31", "T2|A|0.5||2025-12-31", "T2|B|0.5||2025-12-31"],
            _box.Ask("select task_id, agency_id, weight_share, '', original_due_date from star.bridge_assignment_lead join star.dim_task using (task_id) order by all"));
        Assert.Equal(
            ["E1|T1|A|3|2025-10-06", "E2|T2|A|4|2025-10-06 08:30:00"],
            _box.Ask("select event_id, task_id, agency_id, event_type_key, recorded_ts from star.fact_status_event join star.bridge_assignment_lead using (assignment_key) order by all"));
        Assert.Equal(
            ["R1|A|0|false"],
            _box.Ask("select duty_id, dim_agency.agency_id, evidence_count, is_waived from star.fact_report_duty join star.dim_agency using (agency_key)"));
    }
}

namespace Analytics.Etl.Tests;

/// <summary>How records leave quarantine.</summary>
public sealed class ReleaseTests : IDisposable
{
    const string EventHeader = "event_id,task_id,agency,event_type,effective_date,recorded_at";
    const string TaskHeader = "task_id,directive_id,title_vi,task_kind,assigned_date,lead_agencies";

    readonly DropBox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void A_chain_of_records_that_wait_for_each_other_is_loaded_when_its_head_comes()
    {
        _box.Put("agency.csv", "agency_id,name_vi", "A,Cơ quan A")
            .Put("task.csv", TaskHeader, "T1,D,x,one_off,2025-10-01,A")
            .Put("status_event.csv", EventHeader, "E1,T1,,STARTED,2025-10-05,2025-10-06")
            .Put("report_duty.csv", "duty_id,agency_id,task_id,period_label,due_date,recorded_at", "R1,A,T1,q,2025-12-31,2025-10-01")
            .Put("citation.csv", "citing_id,cited_id,relation", "D,D,can_cu", "D,D2,can_cu");
        Assert.Equal(5, _box.Pull().Quarantined);

        var result = _box.Clear().Put("directive.csv", "directive_id,title", "D,x", "D2,y").Pull();

        Assert.Equal((2, 2, 0, 4), (result.Read, result.Loaded, result.Quarantined, result.Released));
        Assert.Equal(["citation|2|contradiction|A directive cannot cite itself. Remove the record."], _box.Held());
        Assert.Equal(["E1|T1|A"], _box.Ask("select event_id, task_id, agency_id from star.fact_status_event join star.bridge_assignment_lead using (assignment_key)"));
        Assert.Equal(["R1|T1|D"], _box.Ask("select duty_id, task_id, directive_id from star.fact_report_duty"));
        Assert.Equal(["D|D2|can_cu"], _box.Ask("from star.bridge_directive_citation"));
        Assert.Equal(["2|2026-01-10 03:00:00"], _box.Ask("select distinct released_batch, released_at from ops.quarantine where released_at is not null"));
    }

    [Fact]
    public void A_corrected_record_releases_the_refused_one()
    {
        _box.PutBasics().Put("status_event.csv", EventHeader, "E1,T1,,STARTED,31/12/2025,2025-10-06").Pull();

        var result = _box.Put("status_event.csv", EventHeader, "E1,T1,,STARTED,2025-10-05,2025-10-06").Pull();

        Assert.Equal(1, result.Released);
        Assert.Empty(_box.Held());
    }

    [Fact]
    public void A_held_record_gives_way_to_its_correction()
    {
        _box.PutBasics().Put("status_event.csv", EventHeader, "E1,T9,,STARTED,2025-10-05,2025-10-06").Pull();

        var result = _box.Put("status_event.csv", EventHeader, "E1,T1,,STARTED,2025-10-05,2025-10-06").Pull();

        Assert.Equal((1, 0), (result.Released, result.Quarantined));
        Assert.Empty(_box.Held());
        Assert.Equal(["E1"], _box.Ask("select event_id from star.fact_status_event"));
    }

    [Fact]
    public void A_record_that_is_sent_again_with_what_it_waited_for_is_loaded_once()
    {
        _box.Put("status_event.csv", EventHeader, "E1,T1,,STARTED,2025-10-05,2025-10-06").Pull();

        var result = _box.PutBasics().Pull();

        Assert.Equal((1, 0, 7), (result.Released, result.Quarantined, result.Loaded));
        Assert.Equal(["E1"], _box.Ask("select event_id from star.fact_status_event"));
    }

    [Fact]
    public void Contradicting_records_are_released_by_the_one_that_holds()
    {
        _box.PutBasics().Put("status_event.csv", EventHeader, "E1,T1,,STARTED,2025-10-05,2025-10-06", "E1,T1,,STARTED,2025-10-04,2025-10-06");
        Assert.Equal(2, _box.Pull().Quarantined);

        var result = _box.Put("status_event.csv", EventHeader, "E1,T1,,STARTED,2025-10-04,2025-10-06").Pull();

        Assert.Equal(2, result.Released);
        Assert.Empty(_box.Held());
    }

    [Fact]
    public void A_lineage_named_by_an_alias_is_loaded_when_its_agency_comes()
    {
        _box.PutBasics().Put("agency_lineage.csv", "predecessor_id,successor_id,effective_date,type", "Sở Z,A,2025-07-01,merge").Pull();

        var result = _box.Put("agency-z.csv", "agency_id,name_vi,aliases", "Z,Cơ quan Z,Sở Z").Pull();

        Assert.Equal((1, 0), (result.Released, result.Quarantined));
        Assert.Equal(["Z|A"], _box.Ask("select predecessor_id, successor_id from star.bridge_agency_lineage"));
    }

    [Fact]
    public void What_another_source_holds_is_left_alone()
    {
        _box.Put("source.json", """{"name": "a"}""").Put("status_event.csv", EventHeader, "E1,T1,,STARTED,2025-10-05,2025-10-06").Pull();

        var result = _box.Clear().Put("source.json", """{"name": "b"}""").PutBasics().Pull();

        Assert.Equal(0, result.Released);
        Assert.Single(_box.Held());
    }

    [Fact]
    public void A_held_record_that_fails_again_stays_held_once()
    {
        _box.Put("status_event.csv", EventHeader, "E1,T1,C,STARTED,2025-10-05,2025-10-06").Pull();

        _box.PutBasics().Pull();
        _box.Clear().PutBasics().Pull();

        Assert.Equal(
            ["status_event|2|unknown_reference|agency 'C' does not lead task 'T1', which has 1 lead: A. Name one of its leads; the record "
                + "is held and tried again with every pull."],
            _box.Held());
    }
}

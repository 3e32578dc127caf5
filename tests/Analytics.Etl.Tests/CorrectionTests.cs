namespace Analytics.Etl.Tests;

/// <summary>Records that come again with other content.</summary>
public sealed class CorrectionTests : IDisposable
{
    readonly DropBox _box = new DropBox().PutBasics();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void Pulling_the_same_folder_again_changes_nothing_but_the_run_log()
    {
        _box.Put("status_event.csv", "event_id,task_id,event_type,effective_date,recorded_at", "E1,T1,STARTED,2025-10-05,2025-10-06", "E2,T1,STARTED,2025-10-05,2025-10-07", "E3,T9,STARTED,2025-10-05,2025-10-07")
            .Put("report_duty.csv", "duty_id,agency_id,period_label,due_date,recorded_at", "R1,Bộ Lạ,quý IV,2025-12-31,2025-10-01")
            .Put("agency_lineage.csv", "predecessor_id,successor_id,effective_date,type,share", "C,B,2025-07-01,merge,1")
            .Put("agency_group.csv", "group_id,agency_id", "C,B")
            .Put("citation.csv", "citing_id,cited_id,relation", "D,D2,can_cu")
            .Put("directive-2.csv", "directive_id,title", "D2,Nghị quyết");
        var first = _box.Pull();
        var before = StarContent.Of(_box, withKeys: true);
        _box.Clock.Now = _box.Clock.Now.AddDays(3);

        var second = _box.Pull();

        Assert.Equal(before, StarContent.Of(_box, withKeys: true));
        Assert.Equal((first.Read, 0L, first.Loaded, 1L), (second.Read, second.Loaded, second.Duplicate, second.Quarantined));
        Assert.Empty(second.Warnings);
        Assert.Equal(["2|1"], _box.Ask("select (select count(*) from ops.batch), (select count(*) from ops.quarantine)"));
    }

    [Fact]
    public void A_corrected_agency_is_a_new_version_from_today()
    {
        _box.Pull();
        _box.Clock.Now = new DateTimeOffset(2026, 1, 10, 17, 0, 0, TimeSpan.Zero);
        _box.Put("agency.csv", "agency_id,name_vi,aliases,valid_from", "A,Cơ quan A mới,Bộ A,", "B,Cơ quan B,,", "A,Cơ quan A2,,2027-01-01");

        var result = _box.Pull();

        Assert.Equal(new KindCount("agency", 3, 2, 1, 0), result.Kinds[0]);
        Assert.Equal(
            ["A|Cơ quan A|-|-|2026-01-11", "A|Cơ quan A mới|-|2026-01-11|-", "A|Cơ quan A2|2027-01-01|-|-"],
            _box.Ask("select agency_id, name_vi, valid_from, recorded_from, recorded_to from star.dim_agency where agency_id = 'A' order by agency_key"));
        Assert.Equal(
            ["alias|Bộ A", "id|A", "name|Cơ quan A mới", "name|Cơ quan A2"],
            _box.Ask("select name_kind, name from star.bridge_agency_name where agency_id = 'A' order by all"));
    }

    [Fact]
    public void A_new_alias_alone_is_loaded_without_a_new_version()
    {
        _box.Pull();
        _box.Put("agency.csv", "agency_id,name_vi,aliases", "A,Cơ quan A,Bộ A;Cục A", "B,Cơ quan B,", "C,Cơ quan C,");

        Assert.Equal(new KindCount("agency", 3, 1, 2, 0), _box.Pull().Kinds[0]);
        Assert.Equal(["Bộ A", "Cục A"], _box.Ask("select name from star.bridge_agency_name where name_kind = 'alias' order by 1"));
        Assert.Equal(["1"], _box.Ask("select count(*) from star.dim_agency where agency_id = 'A'"));
    }

    [Fact]
    public void A_corrected_directive_is_a_new_version_to_which_its_tasks_point()
    {
        _box.Pull();
        _box.Put("directive.csv", "directive_id,title,number", "D,Chỉ thị D,12-CT/TW").Pull();

        Assert.Equal(
            ["D|-|-|2026-01-10", "D|12-CT/TW|2026-01-10|-"],
            _box.Ask("select directive_id, number, recorded_from, recorded_to from star.dim_directive where directive_key > 0 order by directive_key"));
        Assert.Equal(["12-CT/TW|2"], _box.Ask("select number, count(*) from star.dim_task join star.dim_directive using (directive_key) group by 1"));
    }

    [Fact]
    public void A_corrected_task_keeps_the_assignments_that_stay()
    {
        _box.Pull();
        _box.Clock.Now = _box.Clock.Now.AddDays(1);
        Task("T2,D,Việc hai,one_off,2025-10-01,A;C,2026-01-31").Pull();
        _box.Clock.Now = _box.Clock.Now.AddDays(1);
        Task("T2,D,Việc hai,one_off,2025-10-01,A,2026-01-31").Pull();
        _box.Clock.Now = _box.Clock.Now.AddDays(1);
        Task("T2,D,Việc hai,one_off,2025-10-01,A;B,2026-01-31").Pull();

        Assert.Equal(
            ["2025-12-31|-|2026-01-11", "2026-01-31|2026-01-11|2026-01-12", "2026-01-31|2026-01-12|2026-01-13", "2026-01-31|2026-01-13|-"],
            _box.Ask("select original_due_date, recorded_from, recorded_to from star.dim_task where task_id = 'T2' order by task_key"));
        Assert.Equal(
            ["A|0.5|-|2026-01-12", "A|1|2026-01-12|2026-01-13", "A|0.5|2026-01-13|-", "B|0.5|-|2026-01-11", "B|0.5|2026-01-13|-", "C|0.5|2026-01-11|2026-01-12"],
            _box.Ask("select agency_id, weight_share, recorded_from, recorded_to from star.bridge_assignment_lead where task_id = 'T2' order by agency_id, recorded_from nulls first"));
        Assert.Equal(
            ["A|1", "B|1", "C|1"],
            _box.Ask("select agency_id, count(distinct assignment_key) from star.bridge_assignment_lead where task_id = 'T2' group by 1 order by 1"));
        Assert.Equal(["A|lead|1", "B|lead|2"], _box.Ask("select agency_ref, role, entry_number from star.bridge_task_agency where task_id = 'T2' order by 3"));
    }

    [Fact]
    public void Lineage_and_groups_are_replaced()
    {
        _box.Put("agency_lineage.csv", "predecessor_id,successor_id,effective_date,type,share", "C,B,2025-07-01,merge,1")
            .Put("agency_group.csv", "group_id,agency_id,valid_from,valid_to", "C,B,,").Pull();
        _box.Put("agency_lineage.csv", "predecessor_id,successor_id,effective_date,type,share", "C,B,2025-07-01,split,0.25")
            .Put("agency_group.csv", "group_id,agency_id,valid_from,valid_to", "C,B,,2025-12-31").Pull();

        Assert.Equal(["split|0.250000"], _box.Ask("select lineage_type, share from star.bridge_agency_lineage"));
        Assert.Equal(["C|B|-|2025-12-31"], _box.Ask("from star.bridge_agency_group"));
    }

    [Fact]
    public void A_duty_recorded_later_is_a_new_version_and_other_content_at_the_same_time_is_refused()
    {
        const string Header = "duty_id,agency_id,period_label,due_date,submitted_date,recorded_at";
        _box.Put("report_duty.csv", Header, "R1,A,quý IV,2025-12-31,,2025-10-01").Pull();
        _box.Put("report_duty.csv", Header, "R1,A,quý IV,2025-12-31,2025-12-30,2025-12-30 09:00", "R1,B,quý IV,2025-12-31,,2025-10-01");

        var result = _box.Pull();

        Assert.Equal(new KindCount("report_duty", 2, 1, 0, 1), result.Kinds[^1]);
        Assert.Equal(
            ["report_duty|3|contradiction|duty_id R1 recorded at 2025-10-01 00:00:00 was loaded before with other content. Send the change "
                + "with a later recorded_at."],
            _box.Held());
        Assert.Equal(["-", "2025-12-30"], _box.Ask("select submitted_date from star.fact_report_duty order by recorded_ts"));
    }

    [Fact]
    public void A_duty_of_an_unknown_agency_is_mended_when_it_is_sent_again()
    {
        _box.Put("report_duty.csv", "duty_id,agency_id,period_label,due_date,recorded_at", "R1,Cục A,quý IV,2025-12-31,2025-10-01").Pull();
        _box.Put("agency-a.csv", "agency_id,name_vi", "CA,Cục A").Pull();

        Assert.Equal(["CA|CA"], _box.Ask("select fact_report_duty.agency_id, dim_agency.agency_id from star.fact_report_duty join star.dim_agency using (agency_key)"));
    }

    [Fact]
    public void A_duty_has_the_version_of_its_agency_that_is_valid_on_the_due_date()
    {
        _box.Put("agency.csv", "agency_id,name_vi,valid_from,valid_to", "A,cũ,,2025-06-30", "A,mới,2025-07-01,", "B,b,,2025-01-01", "C,c,,")
            .Put("report_duty.csv", "duty_id,agency_id,period_label,due_date,recorded_at",
                "R1,A,q,2025-06-30,2025-01-01", "R2,A,q,2025-07-01,2025-01-01", "R3,B,q,2025-07-01,2025-01-01")
            .Pull();

        Assert.Equal(
            ["R1|cũ", "R2|mới", "R3|b"],
            _box.Ask("select duty_id, name_vi from star.fact_report_duty join star.dim_agency using (agency_key) order by 1"));
    }

    DropBox Task(string line) => _box.Put(
        "task.csv", "task_id,directive_id,title_vi,task_kind,assigned_date,lead_agencies,due_date", line);

    [Fact]
    public void A_clock_that_was_set_back_does_not_make_later_knowledge_earlier()
    {
        _box.PutBasics().Pull();
        _box.Clock.Advance(TimeSpan.FromDays(5));
        Correct("Việc một (sửa)");
        _box.Clock.Advance(TimeSpan.FromDays(-30));
        Correct("Việc một (sửa lại)");

        Assert.Equal(
            ["Việc một|-|2026-01-15", "Việc một (sửa)|2026-01-15|2026-01-15", "Việc một (sửa lại)|2026-01-15|-"],
            _box.Ask("select title_vi, recorded_from, recorded_to from star.dim_task where task_id = 'T1' order by task_key"));

        void Correct(string title) =>
            _box.Clear().Put("task.csv", "task_id,directive_id,title_vi,task_kind,assigned_date,lead_agencies,due_date",
                $"T1,D,{title},one_off,2025-10-01,A,2025-12-31").Pull();
    }
}

using Analytics.Etl.Resolving;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Measuring;

namespace Analytics.Etl.Tests.Names;

/// <summary>What an operator decides about a name: remembered, applied to what is loaded, logged.</summary>
public sealed class DecisionTests : IDisposable
{
    const string EventHeader = "event_id,source_event_uid,task_id,agency,event_type,effective_date,recorded_at";
    const string TaskHeader = "task_id,directive_id,title_vi,task_kind,assigned_date,lead_agencies,coordinating_agencies,due_date";
    const string DutyHeader = "duty_id,agency_id,period_label,due_date,recorded_at";

    readonly DropBox _box = new();

    public void Dispose() => _box.Dispose();

    void Measure() => Measurement.Run(
        _box.Warehouse, new MeasureScope(new DateOnly(2026, 1, 10), "2025-Q4"), _box.Clock, progress: null, CancellationToken.None);

    AgencyDecisions Decisions => new(_box.Warehouse, _box.Data, _box.Clock, CancellationToken.None);

    [Fact]
    public void A_decision_is_applied_to_everything_that_is_loaded()
    {
        PutStrays();
        var first = _box.Pull();
        var key = _box.Ask("select assignment_key from star.bridge_assignment_lead where agency_id = '?unknown'");
        Assert.Equal(1, first.Quarantined);
        _box.Clock.Now = _box.Clock.Now.AddDays(1);

        var decision = Decisions.Resolve("  cục lạ ", "B", "Lan", "công văn 12");

        Assert.Equal(new Decision("cục lạ", "?unknown", "B", Entries: 2, Leads: 1, Duties: 1, Measurements: 0, Released: 1), decision);
        Assert.Equal(["coordinate|B", "lead|B"], _box.Ask("select role, agency_id from star.bridge_task_agency where agency_ref = 'Cục  Lạ' order by all"));
        Assert.Equal(
            ["T|Cục  Lạ|-|2026-01-11", "T|B|2026-01-11|-"],
            _box.Ask("select substr(assignment_id, 1, 2) || substr(assignment_id, 3), recorded_from, recorded_to from star.bridge_assignment_lead where task_id = 'T' and agency_id <> 'A' order by recorded_to nulls last"));
        Assert.Equal(key, _box.Ask("select assignment_key from star.bridge_assignment_lead where task_id = 'T' and agency_id = 'B'"));
        Assert.Equal(["E1|B", "E2|B"], _box.Ask(
            """
            select event_id, agency_id
            from star.fact_status_event
            join star.bridge_assignment_lead lead using (assignment_key)
            where lead.recorded_to is null
            order by 1
            """));
        Assert.Equal(["R|B|Cục Lạ|Cơ quan B"], _box.Ask("select duty_id, duty.agency_id, agency_ref, name_vi from star.fact_report_duty duty join star.dim_agency using (agency_key)"));
        Assert.Empty(_box.Held());
        Assert.Empty(_box.Ask("from ops.unresolved_agency"));
    }

    [Fact]
    public void Figures_that_a_decision_changes_are_counted_again()
    {
        _box.PutBasics().Put("report_duty.csv", DutyHeader, "R,Cục Lạ,q4,2025-12-20,2025-12-01").Pull();
        Measure();

        Decisions.Resolve("Cục Lạ", "B", "Lan", null);

        Measure();
        Assert.Equal(["B"], _box.Ask(
            """
            select agency_id from mart.indicator
            where indicator_id = 'report_on_time_rate' and grain = 'agency' and period_code = '2025-Q4' and denominator > 0
            """));
    }

    [Fact]
    public void The_end_is_that_of_a_load_after_the_decision()
    {
        PutStrays();
        _box.Pull();
        Decisions.Resolve("Cục Lạ", "B", "Lan", null);
        using var other = new DropBox();
        File.Copy(Path.Combine(_box.Drop, "agency.csv"), Path.Combine(other.Drop, "agency.csv"));
        other.Pull();
        new AgencyDecisions(other.Warehouse, other.Data, other.Clock, CancellationToken.None).Resolve("Cục Lạ", "B", "Lan", null);
        foreach (var file in Directory.GetFiles(_box.Drop))
        {
            File.Copy(file, Path.Combine(other.Drop, Path.GetFileName(file)), overwrite: true);
        }

        other.Pull();

        string[] facts =
        [
            "select task_id, role, entry_number, agency_ref, agency_id from star.bridge_task_agency order by all",
            "select assignment_id, agency_id, agency_ref, via_group_id, weight_share from star.bridge_assignment_lead where recorded_to is null order by all",
            "select event_id, assignment_id from star.fact_status_event join star.bridge_assignment_lead lead using (assignment_key) where lead.recorded_to is null order by all",
            "select duty_id, agency_id, agency_ref from star.fact_report_duty order by all",
        ];
        foreach (var sql in facts)
        {
            Assert.Equal(other.Ask(sql), _box.Ask(sql));
        }
    }

    [Fact]
    public void A_decision_wins_over_a_slip_and_over_a_name_and_can_be_taken_back()
    {
        _box.PutBasics().Put("agency-b.csv", "agency_id,name_vi", "N,Tỉnh uỷ Hà Nam", "M,Tỉnh uỷ Hà Mai")
            .Put("task.csv", TaskHeader, "T,D,x,one_off,2025-10-01,Tỉnh uỷ Hà Nan,,2025-12-31", "U,D,y,one_off,2025-10-01,Tỉnh uỷ Hà Nam,,2025-12-31")
            .Put("status_event.csv", EventHeader, "E1,,T,,STARTED,2025-10-05,2025-10-06");
        var pulled = _box.Pull();

        var slip = Decisions.Resolve("Tỉnh uỷ Hà Nan", "M", "Lan", null);
        var name = Decisions.Resolve("tỉnh ủy hà nam", "C", "Lan", null);
        var again = _box.Pull();
        var forgotten = Decisions.Forget("Tỉnh uỷ Hà Nan", "Minh", "nhầm");

        Assert.Equal(
            "task|'Tỉnh uỷ Hà Nan' was taken for 'Tỉnh uỷ Hà Nam' (N), which differs in one letter; 1 task names it.",
            pulled.Warnings.Where(one => one.Code == "name_slip").Select(one => $"{one.RecordKind}|{one.Message}").Single());
        Assert.Equal(("N", "M", 1, 1), (slip.Before, slip.After, slip.Entries, slip.Leads));
        Assert.Equal(("N", "C"), (name.Before, name.After));
        Assert.Equal((0, 0), (again.Loaded, again.Quarantined));
        // The nearest name belongs to N, whatever was decided about the text 'Hà Nam'.
        Assert.Equal(("M", "N"), (forgotten.Before, forgotten.After));
        Assert.Equal(["T|N|E1", "U|C|-"], _box.Ask(
            """
            select task_id, agency_id, event_id
            from star.bridge_assignment_lead lead
            left join star.fact_status_event using (assignment_key)
            where recorded_to is null and task_id in ('T', 'U')
            order by 1
            """));
        Assert.Equal(
            ["resolve|Tỉnh uỷ Hà Nan|N|M|Lan|-|1", "resolve|tỉnh ủy hà nam|N|C|Lan|-|1", "forget|Tỉnh uỷ Hà Nan|M|N|Minh|nhầm|1"],
            _box.Ask("select act, agency_text, agency_before, agency_after, decided_by, because, count_leads from ops.agency_decision order by decision_key"));
    }

    [Fact]
    public void Two_names_of_one_agency_in_one_list_become_one_assignment_with_the_events_of_both()
    {
        _box.PutBasics()
            .Put("task.csv", TaskHeader, "T,D,x,one_off,2025-10-01,B;Cục Lạ,,2025-12-31")
            .Put("status_event.csv", EventHeader,
                "E1,,T,B,SUBMITTED,2025-10-05,2025-10-06", "E2,,T,Cục Lạ,SUBMITTED,2025-10-05,2025-10-07", "E3,,T,Cục Lạ,ACCEPTED,2025-10-08,2025-10-08");
        _box.Pull();

        Decisions.Resolve("Cục Lạ", "B", "Lan", null);

        Assert.Equal(["T|B|0.5"], _box.Ask("select assignment_id, weight_share from star.bridge_assignment_lead where recorded_to is null and task_id = 'T'"));
        Assert.Equal(["E1|T|B|-", "E2|T|B|E1", "E3|T|B|-"], _box.Ask(
            """
            select event.event_id, assignment_id, first.event_id
            from star.fact_status_event event
            join star.bridge_assignment_lead lead on lead.assignment_key = event.assignment_key and lead.recorded_to is null
            left join star.duplicate_event repeated on repeated.event_key = event.event_key
            left join star.fact_status_event first on first.event_key = repeated.duplicate_of
            order by 1
            """));
    }

    [Fact]
    public void An_agency_that_is_none_is_answered_with_the_nearest_ids_and_nothing_is_decided()
    {
        _box.PutBasics().Put("agency-b.csv", "agency_id,name_vi", "so-tu-phap,Sở Tư pháp").Pull();

        var error = Assert.Throws<AnalyticsException>(() => Decisions.Resolve("Cục Lạ", "so-tu-phapp", "Lan", null));

        Assert.StartsWith("There is no agency 'so-tu-phapp'; the nearest ids are so-tu-phap", error.Message, StringComparison.Ordinal);
        Assert.Contains("Nothing was decided.", error.Message, StringComparison.Ordinal);
        Assert.Empty(_box.Ask("from ops.agency_decision"));
        Assert.Contains("nothing to forget", Assert.Throws<AnalyticsException>(() => Decisions.Forget("Cục Lạ", "Lan", null)).Message, StringComparison.Ordinal);
        Assert.Contains("who decides is empty", Assert.Throws<AnalyticsException>(() => Decisions.Resolve("x", "A", " ", null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_unresolved_can_be_browsed_with_counts_and_suggestions()
    {
        PutStrays();
        _box.Pull();

        Assert.Equal(
            ["Cục  Lạ|2|coordinate 1, lead 1|1", "Cục Lạ|1|report_duty 1|1", "cục lạ|1|status_event (held) 1|1"],
            _box.Ask(
                """
                select
                    agency_text, count_records,
                    array_to_string(list_transform(kinds, lambda one: one.kind || ' ' || one.count), ', '), first_batch
                from ops.unresolved_agency
                order by 1
                """));
        Assert.Equal(["1|C"], _box.Ask("select place, agency_id from ops.agency_suggestion where agency_text = 'Cục Lạ'"));
    }

    [Theory]
    [InlineData("Cơ quan Z")]
    [InlineData("Phòng Khu vực 11")]
    [InlineData("Phòng Khu vực XII")]
    [InlineData("Trạm An Bình Thuân Phú")]
    [InlineData("Trại Đông")]
    public void What_is_not_certain_stays_unresolved(string text)
    {
        _box.PutBasics()
            .Put("agency-b.csv", "agency_id,name_vi",
                "K1,Phòng Khu vực 1", "K2,Phòng Khu vực XI", "T1,Trạm An Bình Thuận Phú", "T2,Trạm An Bình Thuần Phú", "D,Trại Đ")
            .Put("report_duty.csv", DutyHeader, $"R,{text},q,2025-12-31,2025-10-01");

        var result = _box.Pull();

        Assert.Equal(["?unknown"], _box.Ask("select agency_id from star.fact_report_duty"));
        Assert.Contains(result.Warnings, warning => warning.Code == "unknown_agency" && warning.Subject == text);
    }

    [Fact]
    public void Two_agencies_of_one_name_are_left_to_a_person()
    {
        _box.PutBasics().Put("agency-b.csv", "agency_id,name_vi,valid_to", "X,Sở Nội vụ,", "Y,Sở Nội  vụ,", "P,Sở Ngoại vụ,2020-12-31", "Q,Sở Ngoại vụ,")
            .Put("report_duty.csv", DutyHeader, "R1,sở nội vụ,q,2025-12-31,2025-10-01", "R2,sở ngoại vụ,q,2025-12-31,2025-10-01");

        _box.Pull();

        Assert.Equal(["R1|?unknown", "R2|Q"], _box.Ask("select duty_id, agency_id from star.fact_report_duty order by 1"));
        Assert.Equal(["X|1", "Y|1"], _box.Ask("select agency_id, score from ops.agency_suggestion where agency_text = 'sở nội vụ' and score = 1 order by 1"));
    }

    // One text as a lead, as a coordinator, in a duty, in an event of its task and in one of another task that B leads.
    void PutStrays() => _box.PutBasics()
        .Put("task.csv", TaskHeader,
            "T,D,x,one_off,2025-10-01,Cục  Lạ;A,,2025-12-31", "U,D,y,one_off,2025-10-01,A;B,Cục  Lạ,2025-12-31")
        .Put("status_event.csv", EventHeader, "E1,,T,CỤC LẠ,STARTED,2025-10-05,2025-10-06", "E2,,U,cục lạ,STARTED,2025-10-05,2025-10-06")
        .Put("report_duty.csv", DutyHeader, "R,Cục Lạ,q,2025-12-31,2025-10-01");
}

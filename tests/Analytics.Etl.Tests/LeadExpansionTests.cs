namespace Analytics.Etl.Tests;

/// <summary>Rule R9 and the readings T4 and T5: who is assigned by a list of leads.</summary>
public sealed class LeadExpansionTests : IDisposable
{
    const string TaskHeader = "task_id,directive_id,title_vi,task_kind,assigned_date,lead_agencies,coordinating_agencies";

    readonly DropBox _box = new DropBox()
        .Put("directive.csv", "directive_id,title", "D,Chỉ thị")
        .Put("agency.csv", "agency_id,name_vi,is_group", "G,Các tỉnh,true", "H,Các bộ,true", "P1,Tỉnh một,", "P2,Tỉnh hai,", "P3,Tỉnh ba,", "M,Bộ,")
        .Put("agency_group.csv", "group_id,agency_id,valid_from,valid_to", "G,P1,,", "G,P2,2025-07-01,", "G,P3,,2025-06-30", "H,M,,", "H,P1,,");

    public void Dispose() => _box.Dispose();

    [Fact]
    public void Joint_leads_and_groups_are_expanded_as_in_the_oracle()
    {
        _box.Clear()
            .Put("directive.csv", "directive_id,title", "D,Chỉ thị")
            .Put("agency.csv", "agency_id,name_vi,is_group", "G_TINH,Các tỉnh,true", "P01,P1,", "P02,P2,", "P03,P3,", "P04,P4,", "M01,B1,", "M02,B2,", "M03,B3,")
            .Put("agency_group.csv", "group_id,agency_id,valid_from,valid_to",
                "G_TINH,P01,2025-07-01,", "G_TINH,P02,2025-07-01,", "G_TINH,P03,2025-07-01,", "G_TINH,P04,2026-02-15,")
            .Put("task.csv", TaskHeader,
                "T1,D,x,one_off,2026-01-05,G_TINH,", "T2,D,x,one_off,2026-01-05,M01;M02,", "T3,D,x,one_off,2026-01-05,M01;M02;M03,",
                "T4,D,x,one_off,2026-01-05,M01,M02", "T5,D,x,one_off,2026-02-20,G_TINH,M01")
            .Pull();

        Assert.Equal(
            ["T1|P01,P02,P03|1", "T2|M01,M02|0.5", "T3|M01,M02,M03|0.333333", "T4|M01|1", "T5|P01,P02,P03,P04|1"],
            _box.Ask("select task_id, string_agg(agency_id, ',' order by agency_id), any_value(weight_share) from star.bridge_assignment_lead group by task_id order by 1"));
    }

    [Theory]
    [InlineData("G", "P1 via G 1, P2 via G 1")]
    [InlineData("G;P2", "P1 via G 0.5, P2 0.5")]
    [InlineData("P2;G", "P1 via G 0.5, P2 0.5")]
    [InlineData("G;H", "M via H 0.5, P1 via G 0.5, P2 via G 0.5")]
    [InlineData("H;G", "M via H 0.5, P1 via H 0.5, P2 via G 0.5")]
    [InlineData("M;Bộ", "M 0.5")]
    [InlineData("M; ;P1;", "M 0.5, P1 0.5")]
    public void An_agency_has_one_row_per_task(string leads, string expected)
    {
        _box.Put("task.csv", TaskHeader, $"T,D,x,one_off,2025-08-01,{leads},").Pull();

        Assert.Equal(expected, Leads("T"));
    }

    [Fact]
    public void A_group_without_a_member_on_the_day_assigns_nobody_until_it_has_one()
    {
        _box.Put("agency_group.csv", "group_id,agency_id,valid_from", "G,P1,2025-07-01")
            .Put("task.csv", TaskHeader, "T,D,x,one_off,2025-01-01,G;M,");

        var first = _box.Pull();
        _box.Put("agency_group.csv", "group_id,agency_id,valid_from", "G,P2,");
        var second = _box.Pull();

        Assert.Equal(
            [new PullWarning(
                "empty_group", "task", "G",
                "1 task was given to group 'G', which has no member on the day of assignment: no assignment.",
                "Send its members as agency_group, with validity that covers the day; the next pull then assigns them.", 1)],
            first.Warnings);
        Assert.Empty(second.Warnings);
        Assert.Equal("M 0.5, P2 via G 0.5", Leads("T"));
        Assert.Equal(["M|-", "P2|2026-01-10"], _box.Ask("select agency_id, recorded_from from star.bridge_assignment_lead order by 1"));
    }

    [Fact]
    public void A_member_that_comes_later_changes_no_task_that_was_expanded()
    {
        _box.Put("task.csv", TaskHeader, "T,D,x,one_off,2025-08-01,G,").Pull();
        _box.Put("agency_group.csv", "group_id,agency_id", "G,M").Pull();

        Assert.Equal("P1 via G 1, P2 via G 1", Leads("T"));
    }

    [Fact]
    public void An_unknown_agency_is_loaded_with_the_nearest_names_and_found_when_it_comes()
    {
        _box.Put("agency.csv", "agency_id,name_vi,is_group", "P1,Tỉnh ủy Hà Giang,", "P2,Tỉnh ủy Hà Nam,", "P3,Bộ Công an,", "M,Bộ,", "G,Nhóm,true", "H,Khối,true")
            .Put("task.csv", TaskHeader, "T,D,x,one_off,2025-08-01,Tỉnh ủy Hà Nang;M,Tỉnh uỷ  Hà nang")
            .Put("status_event.csv", "event_id,task_id,agency,event_type,effective_date,recorded_at", "E,T,Tỉnh uỷ Hà Nang,STARTED,2025-09-01,2025-09-01");

        var first = _box.Pull();
        var key = _box.Ask("select assignment_key from star.bridge_assignment_lead where agency_id = '?unknown'");
        var again = _box.Pull();
        _box.Put("agency.csv", "agency_id,name_vi", "P9,Tỉnh Ủy Hà Nang");
        _box.Clock.Now = _box.Clock.Now.AddDays(1);
        var last = _box.Pull();

        Assert.Equal(
            ["status_event|Tỉnh uỷ Hà Nang|No agency is known by the name 'Tỉnh uỷ Hà Nang'; 1 event names it and its task too.",
                "task|Tỉnh uỷ  Hà nang|No agency is known by the name 'Tỉnh uỷ  Hà nang'; 1 task names it.",
                "task|Tỉnh ủy Hà Nang|No agency is known by the name 'Tỉnh ủy Hà Nang'; 1 task names it."],
            first.Warnings.Select(warning => $"{warning.RecordKind}|{warning.Subject}|{warning.Message}"));
        Assert.Equal(
            "Nearest: Tỉnh ủy Hà Nam (P2), Tỉnh ủy Hà Giang (P1). Correct the name, or send it as an alias of its agency.",
            first.Warnings[2].Suggestion);
        Assert.Empty(again.Warnings);
        Assert.Equal(0, last.Quarantined);
        Assert.Equal(
            ["T|Tỉnh ủy Hà Nang|?unknown|-|2026-01-11", "T|M|M|-|-", "T|P9|P9|2026-01-11|-"],
            _box.Ask("select task_id, substr(assignment_id, 3), agency_id, recorded_from, recorded_to from star.bridge_assignment_lead order by recorded_to nulls last, agency_id"));
        Assert.Equal(key, _box.Ask("select assignment_key from star.bridge_assignment_lead where agency_id = 'P9'"));
        Assert.Equal(["coordinate|P9", "lead|M", "lead|P9"], _box.Ask("select role, agency_id from star.bridge_task_agency order by all"));
    }

    [Theory]
    [InlineData("Ủy ban nhân dân")]
    [InlineData("UỶ BAN  NHÂN DÂN")]
    [InlineData("ủy ban nhân dân")]
    [InlineData("ubnd")]
    public void An_agency_is_found_by_any_spelling_of_its_names(string text)
    {
        _box.Put("agency.csv", "agency_id,name_vi,aliases,is_group", "U,Ủy ban nhân dân,UBND;Hòa Bình,", "G,Nhóm,,true", "H,Khối,,true", "P1,p1,,", "P2,p2,,", "P3,p3,,", "M,m,,")
            .Put("task.csv", TaskHeader, $"T,D,x,one_off,2025-08-01,{text.Normalize(System.Text.NormalizationForm.FormD)},hoà bình").Pull();

        Assert.Equal(["lead|U", "coordinate|U"], _box.Ask("select role, agency_id from star.bridge_task_agency order by role desc"));
    }

    [Fact]
    public void An_id_goes_before_a_name_and_a_name_before_an_alias()
    {
        _box.Put("agency.csv", "agency_id,name_vi,aliases,is_group", "G,g,,1", "H,h,,1", "P1,p1,,", "P2,p2,,", "P3,p3,,", "M,Bộ,,", "X,M,y,", "Z,Y,,", "W,w,m;y;v,")
            .Put("task.csv", TaskHeader, "T,D,x,one_off,2025-08-01,m;y;v,").Pull();

        Assert.Equal("M 0.333333, W 0.333333, Z 0.333333", Leads("T"));
    }

    string Leads(string task) => string.Join(", ", _box.Ask(
        $"""
        select agency_id || if(via_group_id is null, '', ' via ' || via_group_id) || ' ' || round(weight_share, 6)
        from star.bridge_assignment_lead
        where task_id = '{task}' and recorded_to is null
        order by agency_id
        """)).Replace("1.0", "1", StringComparison.Ordinal);
}

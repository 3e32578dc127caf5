namespace Analytics.Etl.Tests;

/// <summary>Records that are refused: the others of their file are loaded all the same.</summary>
public sealed class BadRecordTests : IDisposable
{
    readonly DropBox _box = new DropBox().PutBasics();

    public void Dispose() => _box.Dispose();

    [Theory]
    [InlineData("signed_date", "31/12/2025", "wrong_type", "signed_date '31/12/2025' is not a date of the form yyyy-MM-dd. Write 2025-12-31.")]
    [InlineData("signed_date", "2025-02-31", "impossible_date", "signed_date '2025-02-31' is no day of the calendar. Correct the date.")]
    [InlineData("signed_date", "31/02/2025", "impossible_date", "signed_date '31/02/2025' is no day of the calendar. Correct the date.")]
    [InlineData("signed_date", "31/02", "impossible_date", "signed_date '31/02' is no day of the calendar. Correct the date.")]
    [InlineData("signed_date", "tháng 9", "wrong_type", "signed_date 'tháng 9' is not a date of the form yyyy-MM-dd, for example 2025-12-31.")]
    [InlineData("signed_date", "2025-1-2", "wrong_type", "signed_date '2025-1-2' is not a date of the form yyyy-MM-dd, for example 2025-12-31.")]
    [InlineData("signed_date", "2025/01/02", "wrong_type", "signed_date '2025/01/02' is not a date of the form yyyy-MM-dd, for example 2025-12-31.")]
    [InlineData("signed_date", "infinity", "wrong_type", "signed_date 'infinity' is not a date of the form yyyy-MM-dd, for example 2025-12-31.")]
    [InlineData("is_stub", "có", "wrong_type", "is_stub 'có' is not one of true, false, 1 and 0.")]
    [InlineData("title", "", "missing_value", "title is empty and is required. Fill it in and send the record again.")]
    public void A_directive_with_a_bad_cell_is_refused_with_the_reason(string column, string value, string code, string reason)
    {
        _box.Put("directive-bad.csv", $"directive_id,{column}{(column == "title" ? "" : ",title")}", $"X,{value}{(column == "title" ? "" : ",t")}");

        var result = _box.Pull();

        Assert.Equal([$"directive|2|{code}|{reason}"], _box.Held());
        Assert.Equal(new KindCount("directive", 2, 1, 0, 1), result.Kinds.Single(kind => kind.Kind == "directive"));
    }

    [Theory]
    [InlineData("type", "acquire", "not_allowed", "type 'acquire' is not one of merge, split, rename, dissolve.")]
    [InlineData("share", "1.5", "wrong_type", "share '1.5' is not a number from 0 to 1, for example 0.5.")]
    [InlineData("share", "nan", "wrong_type", "share 'nan' is not a number from 0 to 1, for example 0.5.")]
    public void A_lineage_with_a_bad_cell_is_refused_with_the_reason(string column, string value, string code, string reason)
    {
        var other = column == "type" ? "share" : "type";
        _box.Put("agency_lineage.csv", $"predecessor_id,successor_id,effective_date,{column},{other}", $"A,B,2025-07-01,{value},{(other == "type" ? "merge" : "1")}");

        _box.Pull();

        Assert.Equal([$"agency_lineage|2|{code}|{reason}"], _box.Held());
    }

    [Theory]
    [InlineData("recorded_at", "2025-10-01 25:00", "wrong_type", "recorded_at '2025-10-01 25:00' is not a time of the form yyyy-MM-dd, yyyy-MM-dd HH:mm or yyyy-MM-dd HH:mm:ss.")]
    [InlineData("recorded_at", "2025-02-30T08:00", "impossible_date", "recorded_at '2025-02-30T08:00' is no day of the calendar. Correct the date.")]
    [InlineData("evidence_count", "1.5", "wrong_type", "evidence_count '1.5' is not a whole number from 0 to 999999999.")]
    [InlineData("evidence_count", "-1", "wrong_type", "evidence_count '-1' is not a whole number from 0 to 999999999.")]
    [InlineData("evidence_valid_count", "2", "contradiction", "evidence_valid_count is larger than evidence_count. Correct one of them.")]
    [InlineData("task_id", "T3", "unknown_reference", "task_id 'T3' is no task that is known here, the nearest is 'T1'. Send that task or correct the id; the record is held and tried again with every pull.")]
    public void A_duty_with_a_bad_cell_is_refused_with_the_reason(string column, string value, string code, string reason)
    {
        var recorded = column == "recorded_at" ? "" : ",recorded_at";
        _box.Put("report_duty.csv", $"duty_id,agency_id,period_label,due_date,{column}{recorded}", $"R,A,quý IV,2025-12-31,{value}{(recorded == "" ? "" : ",2025-10-01")}");

        _box.Pull();

        Assert.Equal([$"report_duty|2|{code}|{reason}"], _box.Held());
    }

    [Fact]
    public void Every_bad_cell_of_a_record_is_in_its_reason()
    {
        _box.Put("directive-bad.csv", "directive_id,title,signed_date", ",,2025-13-01");

        _box.Pull();

        Assert.Equal(
            "directive|2|missing_value|directive_id is empty and is required. Fill it in and send the record again. "
            + "signed_date '2025-13-01' is no day of the calendar. Correct the date. "
            + "title is empty and is required. Fill it in and send the record again.",
            Assert.Single(_box.Held()));
    }

    [Fact]
    public void A_record_with_too_many_or_too_few_fields_is_held_as_it_came()
    {
        _box.Put("directive-bad.csv", "directive_id,title", "X", "Y,a,\"b,c\"", "Z,\"a\"b", "W,ok");

        var result = _box.Pull();

        Assert.Equal(
            ["2|X|The record has 1 field, the header has 2. Add or remove a comma, or put a field that has one in quotes.",
                "3|Y,a,\"b,c\"|The record has 3 fields, the header has 2. Add or remove a comma, or put a field that has one in quotes.",
                "4|Z,\"a\"b|There is text after a closing quote. Double the quotes that are part of the text."],
            _box.Ask("select line_number, raw_record, reason from ops.quarantine where reason_code = 'malformed' order by line_number"));
        Assert.Equal(new KindCount("directive", 5, 2, 0, 3), result.Kinds.Single(kind => kind.Kind == "directive"));
    }

    [Fact]
    public void The_raw_record_is_kept_as_json()
    {
        _box.Put("directive-bad.csv", "directive_id,title,note,signed_date", "X,Kế hoạch,\"a\"\"b\",hôm qua");

        _box.Pull();

        Assert.Equal(["X|Kế hoạch|a\"b|hôm qua|-"], _box.Ask(
            "select raw_record ->> 'directive_id', raw_record ->> 'title', raw_record ->> 'note', raw_record ->> 'signed_date', raw_record ->> 'number' from ops.quarantine"));
    }

    [Fact]
    public void An_unknown_directive_holds_the_task_and_names_the_nearest()
    {
        _box.Put("task-x.csv", "task_id,directive_id,title_vi,task_kind,assigned_date,lead_agencies", "T9,DD,x,one_off,2025-10-01,A");

        _box.Pull();

        Assert.Equal(
            ["task|2|unknown_reference|directive_id 'DD' is no directive that is known here, the nearest is 'D'. Send that "
                + "directive or correct the id; the record is held and tried again with every pull."],
            _box.Held());
    }

    [Fact]
    public void An_event_of_an_unknown_task_or_of_an_agency_that_does_not_lead_is_held()
    {
        _box.Put("status_event.csv", "event_id,task_id,agency,event_type,effective_date,recorded_at",
            "E1,T9,A,STARTED,2025-10-05,2025-10-06", "E2,T2,,STARTED,2025-10-05,2025-10-06", "E3,T1,C,STARTED,2025-10-05,2025-10-06");

        _box.Pull();

        Assert.Equal(
            ["status_event|2|unknown_reference|task_id 'T9' is no task that is known here, the nearest is 'T1'. Send that task or "
                + "correct the id; the record is held and tried again with every pull.",
                "status_event|3|unknown_reference|agency is empty, and task 'T2' has 2 leads: A, B. Name one of its leads; the "
                + "record is held and tried again with every pull.",
                "status_event|4|unknown_reference|agency 'C' does not lead task 'T1', which has 1 lead: A. Name one of its leads; the "
                + "record is held and tried again with every pull."],
            _box.Held());
    }

    [Fact]
    public void An_unknown_agency_in_lineage_or_group_is_held()
    {
        _box.Put("agency_lineage.csv", "predecessor_id,successor_id,effective_date,type", "A,Co qan B,2025-07-01,merge")
            .Put("agency_group.csv", "group_id,agency_id", "G,A");

        _box.Pull();

        Assert.Equal(
            ["agency_group|2|unknown_reference|group_id 'G' is no agency that is known here. Send that "
                + "agency or correct the name; the record is held and tried again with every pull.",
                "agency_lineage|2|unknown_reference|successor_id 'Co qan B' is no agency that is known here, the nearest are Cơ quan B (B), "
                + "Cơ quan A (A), Cơ quan C (C). Send that agency or correct the name; the record is held and tried again with every pull."],
            _box.Held());
    }

    [Fact]
    public void Records_of_one_key_with_different_content_are_all_held()
    {
        _box.Put("directive-a.csv", "directive_id,title", "X,một", "Y,y").Put("directive-b.csv", "directive_id,title", "X,hai", "Y,y", "X,một");

        var result = _box.Pull();

        Assert.Equal(
            ["directive-a.csv|2|directive_id X stands more than once with different content; see also directive-b.csv:2, "
                + "directive-b.csv:4. Send one record with this key.",
                "directive-b.csv|2|directive_id X stands more than once with different content; see also directive-a.csv:2, "
                + "directive-b.csv:4. Send one record with this key."],
            _box.Ask("select file_name, line_number, reason from ops.quarantine order by all"));
        Assert.Equal(new KindCount("directive", 6, 2, 1, 3), result.Kinds.Single(kind => kind.Kind == "directive"));
    }

    [Fact]
    public void An_event_that_was_loaded_is_not_changed()
    {
        _box.Put("status_event.csv", "event_id,task_id,event_type,effective_date,recorded_at", "E1,T1,STARTED,2025-10-05,2025-10-06").Pull();
        _box.Put("status_event.csv", "event_id,task_id,event_type,effective_date,recorded_at", "E1,T1,STARTED,2025-10-04,2025-10-06");

        var result = _box.Pull();

        Assert.Equal(1, result.Quarantined);
        Assert.Equal(
            ["status_event|2|contradiction|event_id E1 was loaded before with other content. Events are never changed: send the "
                + "correction as a new event with an id of its own."],
            _box.Held());
        Assert.Equal(["E1|2025-10-05"], _box.Ask("select event_id, effective_date from star.fact_status_event"));
    }

    [Fact]
    public void An_act_effective_after_it_was_recorded_is_loaded_and_rejected()
    {
        _box.Put("status_event.csv", "event_id,task_id,event_type,effective_date,recorded_at",
            "E1,T1,STARTED,2025-10-07,2025-10-06 23:59", "E2,T1,SUBMITTED,2025-10-06,2025-10-06 00:01", "E3,T1,CANCELLED,2025-10-09,2025-10-06");

        var result = _box.Pull();

        Assert.Equal(["E1|true", "E2|false", "E3|false"], _box.Ask("select event_id, is_rejected from star.fact_status_event order by 1"));
        Assert.Equal(
            [new PullWarning(
                "effective_after_recorded", "status_event", "E1",
                "1 event is effective after being recorded (rule R3): loaded, and read by no figure but data quality.",
                "Correct effective_date or recorded_at at the source and send a new event.", 1)],
            result.Warnings);
    }

    [Fact]
    public void A_task_assigned_after_its_deadline_is_loaded_with_a_warning()
    {
        _box.Put("task-x.csv", "task_id,directive_id,title_vi,task_kind,assigned_date,lead_agencies,due_date,due_rule",
            "T8,D,x,one_off,2025-10-01,A,2025-10-01,before_date", "T9,D,x,one_off,2025-10-01,A,2025-10-01,on_date");

        var result = _box.Pull();

        Assert.Equal(
            [new PullWarning(
                "assigned_after_due", "task", "T8",
                "1 task was assigned after the last day on time (rule R12): loaded, and outside every rate.",
                "Correct assigned_date or due_date at the source and send the task again.", 1)],
            result.Warnings);
        Assert.Equal(4, result.Kinds.Single(kind => kind.Kind == "task").Loaded);
    }

    [Fact]
    public void A_record_is_held_once_however_often_it_is_sent()
    {
        _box.Put("directive-bad.csv", "directive_id,title", "X,", "X,");

        _box.Pull();
        var second = _box.Pull();

        Assert.Equal(2, second.Quarantined);
        Assert.Single(_box.Held());
    }
}

namespace Analytics.Etl.Tests;

/// <summary>Rule R4 and the readings E8, E9, E15 and E16: which event says again what another one said.</summary>
public sealed class DuplicateEventTests : IDisposable
{
    const string Header = "event_id,source_event_uid,task_id,event_type,effective_date,recorded_at,new_due_date";

    readonly DropBox _box = new DropBox().PutBasics();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void The_same_uid_or_the_same_act_is_a_duplicate_of_the_first_recorded()
    {
        Load("E1,U,T1,STARTED,2025-10-05,2025-10-08,", "E2,U,T1,STARTED,2025-10-04,2025-10-07,", "E3,V,T1,SUBMITTED,2025-10-09,2025-10-09 10:00,", "E4,W,T1,SUBMITTED,2025-10-09,2025-10-09 09:00,");

        Assert.Equal(["E1 of E2", "E3 of E4"], Duplicates());
    }

    [Fact]
    public void An_event_that_was_dropped_makes_no_duplicate()
    {
        // E2 repeats the uid of E1; E3 repeats only the act of E2, which was dropped (E8).
        Load("E1,U,T1,STARTED,2025-10-01,2025-10-08,", "E2,U,T1,STARTED,2025-10-02,2025-10-09,", "E3,V,T1,STARTED,2025-10-02,2025-10-10,");

        Assert.Equal(["E2 of E1"], Duplicates());
    }

    [Fact]
    public void A_rejected_event_makes_no_duplicate()
    {
        Load("E1,U,T1,STARTED,2025-10-09,2025-10-08,", "E2,U,T1,STARTED,2025-10-09,2025-10-10,");

        Assert.Empty(Duplicates());
    }

    [Fact]
    public void No_uid_is_no_uid()
    {
        Load("E1,,T1,STARTED,2025-10-01,2025-10-08,", "E2,,T1,STARTED,2025-10-02,2025-10-08,", "E3,,T1,STARTED,2025-10-01,2025-10-09,");

        Assert.Equal(["E3 of E1"], Duplicates());
    }

    [Fact]
    public void Of_events_recorded_at_one_moment_the_lower_id_is_first()
    {
        Load("b,U,T1,STARTED,2025-10-01,2025-10-08,", "B,U,T1,STARTED,2025-10-01,2025-10-08,", "a,U,T1,STARTED,2025-10-01,2025-10-08,");

        Assert.Equal(["a of B", "b of B"], Duplicates());
    }

    [Fact]
    public void The_new_deadline_is_part_of_the_act_and_none_equals_none()
    {
        Load("E1,,T1,EXTENDED,2025-10-01,2025-10-08,2026-01-01", "E2,,T1,EXTENDED,2025-10-01,2025-10-09,2026-02-01", "E3,,T1,EXTENDED,2025-10-01,2025-10-10,", "E4,,T1,EXTENDED,2025-10-01,2025-10-11,");

        Assert.Equal(["E4 of E3"], Duplicates());
    }

    [Fact]
    public void An_event_that_comes_late_and_was_recorded_early_turns_the_chain_over()
    {
        Load("E2,U,T1,STARTED,2025-10-02,2025-10-09,", "E3,V,T1,STARTED,2025-10-02,2025-10-10,", "E4,V,T1,SUBMITTED,2025-10-05,2025-10-11,", "E5,W,T1,SUBMITTED,2025-10-05,2025-10-12,");
        Assert.Equal(["E3 of E2", "E5 of E4"], Duplicates());

        Load("E1,U,T1,STARTED,2025-10-01,2025-10-08,");

        Assert.Equal(["E2 of E1", "E4 of E3"], Duplicates());
    }

    [Fact]
    public void An_event_that_could_repeat_two_is_a_duplicate_of_the_first()
    {
        Load("E1,U,T1,STARTED,2025-10-01,2025-10-08,", "E2,V,T1,SUBMITTED,2025-10-02,2025-10-09,", "E3,U,T1,SUBMITTED,2025-10-02,2025-10-10,");

        Assert.Equal(["E3 of E1"], Duplicates());
    }

    void Load(params string[] events) => Assert.Equal(0, _box.Put("status_event.csv", [Header, .. events]).Pull().Quarantined);

    string[] Duplicates() => _box.Ask(
        """
        select repeated.event_id || ' of ' || first.event_id
        from star.duplicate_event duplicate
        join star.fact_status_event repeated using (event_key)
        join star.fact_status_event first on first.event_key = duplicate.duplicate_of
        order by 1
        """);
}

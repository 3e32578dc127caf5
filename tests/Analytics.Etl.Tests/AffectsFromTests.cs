namespace Analytics.Etl.Tests;

/// <summary>A batch notes the earliest knowledge cut that it can change: figures before it need not be counted again.</summary>
public sealed class AffectsFromTests
{
    [Fact]
    public void Agencies_change_everything_and_a_pull_of_known_records_nothing()
    {
        using var box = new DropBox();
        box.PutBasics().Pull();
        box.Pull();

        Assert.Equal(["0001-01-01", "9999-12-31"], Noted(box));
    }

    [Theory]
    [InlineData("status_event.csv", "event_id,task_id,event_type,effective_date,recorded_at|E1,T1,STARTED,2025-11-03,2025-11-05", "2025-11-05")]
    [InlineData("feedback.csv", "feedback_id,agency_id,received_date,due_date,recorded_at|F1,A,2025-11-01,2025-11-20,2025-11-02 08:00", "2025-11-02")]
    [InlineData("task.csv", "task_id,directive_id,title_vi,task_kind,assigned_date,lead_agencies|T3,D,Việc ba,one_off,2025-10-07,A", "2025-10-07")]
    [InlineData("citation.csv", "citing_id,cited_id,relation|D,D2,can_cu", "9999-12-31")]
    public void Records_change_the_figures_from_the_day_on_which_they_were_known(string file, string lines, string day)
    {
        using var box = new DropBox();
        box.PutBasics().Pull();
        box.Clear().Put(file, lines.Split('|')).Pull();

        Assert.Equal(day, Noted(box)[1]);
    }

    [Fact]
    public void A_corrected_task_changes_figures_from_today_on_at_the_latest()
    {
        using var box = new DropBox();
        box.PutBasics().Pull();
        box.Clear().Put("task.csv", "task_id,directive_id,title_vi,task_kind,assigned_date,lead_agencies,due_date", "T1,D,Việc khác,one_off,2026-02-01,A,2026-03-31").Pull();

        Assert.Equal("2026-01-10", Noted(box)[1]);
    }

    static string[] Noted(DropBox box) => box.Ask("select affects_from from ops.batch order by batch_key");
}
